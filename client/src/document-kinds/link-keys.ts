import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isAllowedHref, readHref } from '@roundtable/shared/document-kinds/link'

/** Ctrl/⌘ Shift K edits the link at the caret; Ctrl/⌘ click opens one; an address pasted over words links them. */
export const LinkKeys = Extension.create<{ onEditLink(): void }>({
  name: 'linkKeys',

  addOptions: () => ({ onEditLink: () => undefined }),

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-k': () => {
        this.options.onEditLink()
        return true
      },
    }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleClick: (view, _position, event) => {
            const href = linkUnder(event.target)
            if (href === undefined || !(event.ctrlKey || event.metaKey || !view.editable)) return false
            open(href, '_blank', 'noopener,noreferrer')
            return true
          },
          handlePaste: (view, event) => {
            const href = readHref(event.clipboardData?.getData('text/plain') ?? '')
            if (href === undefined || view.state.selection.empty || !/^\S+$/.test(href)) return false
            return editor.chain().setMark('link', { href }).run()
          },
        },
      }),
    ]
  },
})

function linkUnder(target: EventTarget | null): string | undefined {
  const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined
  return href && isAllowedHref(href) ? href : undefined
}
