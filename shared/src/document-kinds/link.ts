import { Mark, markInputRule, markPasteRule, mergeAttributes } from '@tiptap/core'
import { text } from './attribute-types.ts'

const allowedHref = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i
const longestHref = 2000

/** The only addresses a link may point to: https, http and mailto. Asked by the editor, the server's check and every export. */
export function isAllowedHref(href: string): boolean {
  return href.length <= longestHref && allowedHref.test(href)
}

/** What a person typed into the link field as an address, or nothing where no safe address can be read from it. */
export function readHref(typed: string): string | undefined {
  const trimmed = typed.trim()
  const candidates = [trimmed, ...(/^[^\s/:@]+@[^\s/:@]+$/.test(trimmed) ? [`mailto:${trimmed}`] : [])]
  // A scheme we do not allow must not be rescued by a prefix: `javascript:alert(1)` stays refused.
  if (!/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) && trimmed.includes('.'))
    candidates.push(`https://${trimmed}`)
  return candidates.find(isAllowedHref)
}

/**
 * A link. Written here instead of taken from Tiptap: theirs throws on an address that is not text, allows
 * more schemes, and stores `target`, `rel` and `class`, which would let a document style the page around it.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,

  addAttributes() {
    return { href: { default: null, validate: text(isAllowedHref) } }
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (anchor) => (isAllowedHref(anchor.getAttribute('href') ?? '') ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    const href: unknown = HTMLAttributes.href
    const safe = typeof href === 'string' && isAllowedHref(href) ? { href } : {}
    return ['a', mergeAttributes(safe, { target: '_blank', rel: 'noopener noreferrer nofollow' }), 0]
  },

  /** An address becomes a link when a space follows it. */
  addInputRules() {
    const getAttributes = (match: RegExpMatchArray) => ({ href: match[1] })
    return [
      markInputRule({
        find: /(?:^|\s)(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])\s$/i,
        type: this.type,
        getAttributes,
      }),
    ]
  },

  addPasteRules() {
    const getAttributes = (match: RegExpMatchArray) => ({ href: match[0] })
    return [markPasteRule({ find: /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gi, type: this.type, getAttributes })]
  },
})
