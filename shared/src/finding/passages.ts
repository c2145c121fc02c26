import type { JSONContent } from '@tiptap/core'
import type { Content, DocumentKind, Row } from '../document-kinds/kind.ts'
import type { RowsKind } from '../document-kinds/rows.ts'
import type { Fields, Tables } from '../document-kinds/rows-table.ts'

/** A piece of a document that is found by itself: a section, or a row. */
export interface Passage {
  /** The section's heading or the row's first words; empty for what stands before the first heading. */
  readonly heading: string
  /** Which row it is, as `table/id`; empty in a text, where the words themselves are looked for. */
  readonly place: string
  readonly body: string
}

/** Longer ones are cut between lines, so that no reading of one takes long. */
const longestBody = 8_000

/** The passages of a document in their order; at least one, so that an empty document is found by its title. */
export function passagesOf(kind: DocumentKind, content: Content): Passage[] {
  const tables = isRowsKind(kind) ? kind.tables : {}
  const passages = content.form === 'prose' ? sectionsOf(content.doc) : rowsOf(tables, content.tables)
  return passages.length === 0 ? [{ heading: '', place: '', body: '' }] : passages
}

function sectionsOf(doc: JSONContent): Passage[] {
  const sections: { heading: string; lines: string[] }[] = []
  for (const node of doc.content ?? []) {
    const isHeading = node.type === 'heading'
    if (isHeading || sections.length === 0)
      sections.push({ heading: isHeading ? textOf(node) : '', lines: [] })
    if (!isHeading) sections.at(-1)!.lines.push(...linesOf(node))
  }
  return sections.flatMap(({ heading, lines }) =>
    bodiesOf(lines).map((body) => ({ heading, place: '', body })),
  )
}

/** One line per block that holds text, however deep it stands. */
function linesOf(node: JSONContent): string[] {
  const children = node.content ?? []
  if (!children.some(({ type }) => type === 'text')) return children.flatMap(linesOf)
  return [textOf(node)]
}

function textOf({ type, text, content = [] }: JSONContent): string {
  if (type === 'hardBreak') return ' '
  return text ?? content.map(textOf).join('')
}

function bodiesOf(lines: readonly string[]): string[] {
  const bodies = ['']
  for (const line of lines.flatMap(pieces)) {
    const last = bodies.at(-1)!
    if (last === '') bodies[bodies.length - 1] = line
    else if (last.length + line.length < longestBody) bodies[bodies.length - 1] = `${last}\n${line}`
    else bodies.push(line)
  }
  return bodies
}

/** Of a single line that is longer than a passage may be. */
function pieces(line: string): string[] {
  const count = Math.ceil(line.length / longestBody)
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * longestBody, (index + 1) * longestBody),
  )
}

function rowsOf(tables: Tables, rows: Readonly<Record<string, readonly Row[]>>): Passage[] {
  return Object.entries(tables).flatMap(([table, fields]) =>
    (rows[table] ?? []).map((row) => {
      const words = wordsIn(fields, row)
      // A row of one field is what it says; there is no more of it to be called something.
      const [heading = '', ...lines] = Object.keys(fields).length === 1 ? ['', ...words] : words
      return { heading, place: `${table}/${row.id}`, body: lines.join('\n').slice(0, longestBody) }
    }),
  )
}

/** What people wrote in a row; the first of it is what it is called by. */
function wordsIn(fields: Fields, row: Row): string[] {
  return Object.entries(fields).flatMap(([name, type]) => type.words(row[name] ?? type.empty))
}

/** A kind with rows says which fields hold words. */
const isRowsKind = (kind: DocumentKind): kind is RowsKind => kind.form === 'rows'
