import {
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import { box, wordRuns } from './word-runs.ts'
import { indentOf, levelInWord, type WordNumbering } from './word-numbering.ts'

interface Around {
  numbering: WordNumbering
  /** How many lists are around. */
  level: number
  /** Set in a quote. */
  style?: string
  /** What the next paragraph carries as the first of its item. */
  first?: { numbering: { reference: string; level: number }; checked?: boolean }
}

/** Blocks as paragraphs and tables of Word. */
export function wordBlocks(nodes: readonly ProseNode[], around: Around): FileChild[] {
  const { first, ...rest } = around
  return nodes.flatMap((node, index) => block(node, index === 0 && first !== undefined ? around : rest))
}

function block(node: ProseNode, around: Around): FileChild[] {
  const { type, content = [], attrs } = node
  switch (type) {
    case 'paragraph':
      return [paragraph(content, around)]
    case 'heading':
      return [paragraph(content, { ...around, style: attrs?.['level'] === 3 ? 'Heading2' : 'Heading1' })]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return list(node, around)
    case 'blockquote':
      return wordBlocks(content, { ...around, style: 'Quote' })
    case 'horizontalRule':
      return [new Paragraph({ style: 'Divider' })]
    case 'table':
      return table(content, around)
    case undefined:
    default:
      // What a later kind adds keeps its words.
      return content.some((child) => child.type === 'text')
        ? [paragraph(content, around)]
        : wordBlocks(content, around)
  }
}

function paragraph(content: readonly ProseNode[], { first, level, style }: Around): Paragraph {
  const place: IParagraphOptions =
    first === undefined
      ? level === 0
        ? {}
        : { indent: { left: indentOf(levelInWord(level - 1)) } }
      : { numbering: first.numbering }
  const boxed = first?.checked === undefined ? [] : box(first.checked)
  return new Paragraph({
    ...place,
    ...(style !== undefined && { style }),
    children: [...boxed, ...wordRuns(content)],
  })
}

function list({ type, attrs, content = [] }: ProseNode, { numbering, level, style }: Around): FileChild[] {
  const depth = levelInWord(level)
  const start: unknown = attrs?.['start']
  const reference =
    type === 'orderedList'
      ? numbering.numbers(typeof start === 'number' ? start : 1, depth)
      : numbering.bullets
  return content.flatMap((item) => {
    const first = {
      numbering: { reference, level: depth },
      ...(type === 'taskList' && { checked: item.attrs?.['checked'] === true }),
    }
    const [head, ...more] = item.content ?? []
    const isParagraph = head?.type === 'paragraph'
    const inside = { numbering, level: level + 1, ...(style !== undefined && { style }) }
    return [
      paragraph(isParagraph ? (head.content ?? []) : [], { ...inside, first }),
      ...wordBlocks(isParagraph ? more : (item.content ?? []), inside),
    ]
  })
}

const wholeWidth = { size: 100, type: WidthType.PERCENTAGE } as const

/** Word wants a paragraph after a table, or two tables become one. */
function table(rows: readonly ProseNode[], { numbering }: Around): FileChild[] {
  const filled = rows.filter(({ content = [] }) => content.length > 0)
  if (filled.length === 0) return []
  const made = filled.map(
    ({ content: cells = [] }, index) =>
      new TableRow({
        ...(index === 0 && cells.every(({ type }) => type === 'tableHeader') && { tableHeader: true }),
        children: cells.map((cell) => tableCell(cell, numbering)),
      }),
  )
  return [new Table({ rows: made, width: wholeWidth }), new Paragraph({})]
}

function tableCell({ attrs, content = [] }: ProseNode, numbering: WordNumbering): TableCell {
  const children = wordBlocks(content, { numbering, level: 0 })
  return new TableCell({
    columnSpan: spanOf(attrs?.['colspan']),
    rowSpan: spanOf(attrs?.['rowspan']),
    children: children.length > 0 ? (children as Paragraph[]) : [new Paragraph({})],
  })
}

function spanOf(value: unknown): number {
  return typeof value === 'number' ? Math.min(value, 1000) : 1
}

/** The table of a kind that holds rows instead of a text. */
export function tableOfRows(heads: readonly string[], rows: readonly (readonly string[])[]): FileChild[] {
  if (heads.length === 0) return []
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      children: cells.map(
        (text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) }),
      ),
    })
  return [
    new Table({ rows: [row(heads, true), ...rows.map((cells) => row(cells, false))], width: wholeWidth }),
    new Paragraph({}),
  ]
}
