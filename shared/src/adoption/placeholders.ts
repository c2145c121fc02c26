import type { JSONContent } from '@tiptap/core'
import type { Content, Field } from '../document-kinds/kind.ts'

/** `[your name]`, and `[…]` where somebody left a gap; not `[1]`, which points to a note. */
const placeholder = /\[[^[\]\n]{0,120}[\p{L}…][^[\]\n]{0,120}\]/gu

/** What of a text still waits to be filled in, in its order, each once. A text with one of them cannot be put forward. */
export function placeholdersIn(content: Content): string[] {
  const lines = content.form === 'prose' ? linesOf(content.doc) : fieldsOf(content.tables)
  return [...new Set(lines.flatMap((line) => line.match(placeholder) ?? []))]
}

/** Whether there is a letter in it at all. */
export function hasWords(content: Content): boolean {
  const lines = content.form === 'prose' ? linesOf(content.doc) : fieldsOf(content.tables)
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line))
}

/** A line for each stretch of letters: a placeholder may be half bold, and does not reach over a line break. */
function linesOf({ text, type, content = [] }: JSONContent): string[] {
  if (text !== undefined) return [text]
  if (type === 'hardBreak') return ['\n']
  const inline = content.some((child) => child.text !== undefined)
  return inline ? [content.flatMap(linesOf).join('')] : content.flatMap(linesOf)
}

function fieldsOf(tables: Readonly<Record<string, readonly Readonly<Record<string, Field>>[]>>): string[] {
  return Object.values(tables)
    .flat()
    .flatMap(({ id: _, ...fields }) => Object.values(fields))
    .flat()
    .filter((field) => typeof field === 'string')
}
