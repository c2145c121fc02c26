import type { JSONContent } from '@tiptap/core'
import * as Y from 'yjs'
import { isAllowedHref } from './link.ts'

/** The text of a prose root as Tiptap's JSON. Links to anything but the allowed addresses come out as plain text. */
export function proseToJSON(fragment: Y.XmlFragment): JSONContent {
  return { type: 'doc', content: fragment.toArray().flatMap(contentOf) }
}

function contentOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): JSONContent[] {
  if (child instanceof Y.XmlText) return textToJSON(child)
  if (child instanceof Y.XmlElement) return [nodeOf(child)]
  return []
}

function nodeOf(element: Y.XmlElement): JSONContent {
  const attrs = element.getAttributes()
  const content = element.toArray().flatMap(contentOf)
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  }
}

interface TextRun {
  insert: unknown
  attributes?: Record<string, Record<string, unknown>>
}

/** One piece of JSON for each stretch of the same marks. */
export function textToJSON(text: Y.XmlText): JSONContent[] {
  return (text.toDelta() as TextRun[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return []
    const marks = Object.entries(attributes)
      .filter(([type, attrs]) => type !== 'link' || isSafeLink(attrs))
      .map(([type, attrs]) => (Object.keys(attrs).length > 0 ? { type, attrs } : { type }))
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }]
  })
}

function isSafeLink({ href }: Record<string, unknown>): boolean {
  return typeof href === 'string' && isAllowedHref(href)
}

/** One line per paragraph or heading, without marks; for word counts and search. */
export function prosePlainText(fragment: Y.XmlFragment): string {
  return linesOf(fragment).join('\n')
}

function linesOf(parent: Y.XmlFragment): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) line = (line ?? '') + plain(child)
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') line = `${line ?? ''}\n`
    else if (child instanceof Y.XmlElement) lines.push(...linesOf(child))
  }
  return line === undefined ? lines : [...lines, line]
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as TextRun[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
