import type { JSONContent } from '@tiptap/core'
import type { Content } from '../document-kinds/kind.ts'
import { inlineMarkdown } from './markdown-inline.ts'
import { tableMarkdown } from './markdown-table.ts'
import { type RowTable, rowTables, textOfTable } from './row-tables.ts'
import { saidPlainly } from './said-plainly.ts'

/**
 * A document as Markdown (CommonMark with tables, task lists and strikethrough), ending with a line break. What
 * Markdown has no word for is said in the nearest: merged cells come apart, a list in a cell becomes lines.
 * Links go only where links of the house may go.
 */
export function markdownOf(title: string, content: Content): string {
  const head = `# ${plain(title, 'line')}`
  return `${[head, ...bodyOf(content)].join('\n\n')}\n`
}

function bodyOf(content: Content): string[] {
  if (content.form === 'prose') return blocks(saidPlainly(content.doc).content)
  return rowTables(content).flatMap((table) => [`## ${plain(table.name, 'line')}`, ...tableBody(table)])
}

function tableBody(table: RowTable): string[] {
  const text = textOfTable(table)
  if (text !== undefined) return blocks([text])
  const { heads, rows } = table
  return [tableMarkdown([heads, ...rows].map((cells) => cells.map((cell) => plain(cell, 'cell'))))]
}

function plain(text: string, where: 'line' | 'cell'): string {
  const lines = text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text: line }])
  return inlineMarkdown(lines, where)
}

/** The blocks one by one, without those that have nothing to say. */
function blocks(nodes: readonly JSONContent[] = [], isInItem = false): string[] {
  let before: JSONContent | undefined
  let isOther = false
  return nodes.flatMap((node, index) => {
    // Two lists of one sort would flow together; another marker keeps them apart. First in an item the marker is
    // another as well: `- - -` is a divider.
    isOther = isListLike(before, node) ? !isOther : isInItem && index === 0
    const written = block(node, isOther)
    if (written !== '') before = node
    return written === '' ? [] : [written]
  })
}

function isListLike(before: JSONContent | undefined, node: JSONContent): boolean {
  const sort = ({ type }: JSONContent) => (type === 'taskList' ? 'bulletList' : type)
  return before !== undefined && before.type?.endsWith('List') === true && sort(before) === sort(node)
}

function block(node: JSONContent, isOther: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return inlineMarkdown(node.content, 'lines')
    case 'heading':
      return `${node.attrs?.['level'] === 3 ? '###' : '##'} ${inlineMarkdown(node.content, 'line')}`.trimEnd()
    case 'bulletList':
    case 'taskList':
      return list(node, () => (isOther ? '*' : '-'))
    case 'orderedList':
      return list(node, (index) => `${firstOf(node) + index}${isOther ? ')' : '.'}`)
    case 'blockquote':
      return prefixed(blocks(node.content).join('\n\n'), '>')
    case 'horizontalRule':
      return '___'
    case 'table':
      return tableMarkdown(gridOf(node))
    case undefined:
    default:
      // What a later kind adds keeps its words.
      return node.content?.some(({ type }) => type === 'text')
        ? inlineMarkdown(node.content, 'lines')
        : blocks(node.content).join('\n\n')
  }
}

function firstOf({ attrs }: JSONContent): number {
  const start: unknown = attrs?.['start']
  return typeof start === 'number' ? start : 1
}

function list({ content: items = [] }: JSONContent, marker: (index: number) => string): string {
  const written = items.map((item, index) => listItem(item, marker(index)))
  return written.join(items.every(isTight) ? '\n' : '\n\n')
}

/** One paragraph, with a list right below it at most. */
function isTight({ content = [] }: JSONContent): boolean {
  const [first, second, ...more] = content
  return (
    more.length === 0 &&
    (first === undefined || first.type === 'paragraph') &&
    (second === undefined || mayFollowAtOnce(second))
  )
}

/** A list that no reader takes for a part of the paragraph above it. */
function mayFollowAtOnce(node: JSONContent): boolean {
  if (node.type === 'orderedList' && firstOf(node) !== 1) return false
  const first = node.content?.[0]
  const isFilled = first !== undefined && blocks(first.content).length > 0
  return (
    node.type?.endsWith('List') === true &&
    (node.type === 'taskList' || isFilled) &&
    node.content!.every(isTight)
  )
}

function listItem(item: JSONContent, marker: string): string {
  const isTask = item.type === 'taskItem'
  const parts = blocks(item.content, !isTask)
  const box = isTask ? `[${item.attrs?.['checked'] === true ? 'x' : ' '}]` : ''
  // The box belongs to a paragraph; where the item begins otherwise, it has one of its own.
  if (isTask && item.content?.find((node) => block(node, false) !== '')?.type === 'paragraph')
    parts[0] = `${box} ${parts[0]}`
  else if (isTask) parts.unshift(box)
  const inside = parts.join(isTight(item) ? '\n' : '\n\n')
  return `${marker} ${inside}`.trimEnd().replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length + 1)}`)
}

function prefixed(lines: string, prefix: string): string {
  return lines
    .split('\n')
    .map((line) => `${prefix} ${line}`.trimEnd())
    .join('\n')
}

/** The cells of a table as inline Markdown; a cell over several columns is followed by empty ones. */
function gridOf(table: JSONContent): string[][] {
  const rows = (table.content ?? []).map((row) => row.content ?? [])
  const grid = rows.map((cells) => cells.flatMap(cellAndSpan))
  const isHeaded = rows[0]?.every(({ type }) => type === 'tableHeader') === true
  return isHeaded || grid.length === 0 ? grid : [[], ...grid]
}

/** What the schema allows; a hostile number must not make a row of a thousand million cells. */
const widest = 100

function cellAndSpan(cell: JSONContent): string[] {
  const span: unknown = cell.attrs?.['colspan']
  const more = typeof span === 'number' ? Math.min(span, widest) - 1 : 0
  return [cellText(cell), ...Array<string>(Math.max(0, more)).fill('')]
}

function cellText({ content = [] }: JSONContent): string {
  return content
    .flatMap((node) => cellLines(node))
    .filter((line) => line !== '')
    .join('<br><br>')
}

function cellLines(node: JSONContent, mark = ''): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const line = inlineMarkdown(node.content, 'cell')
    return line === '' ? [] : [mark + line]
  }
  const isItem = node.type === 'listItem' || node.type === 'taskItem'
  return (node.content ?? []).flatMap((child) => cellLines(child, isItem ? '• ' : ''))
}
