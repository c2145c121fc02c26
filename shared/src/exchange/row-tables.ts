import type { Field, Row, RowsContent } from '../document-kinds/kind.ts'
import type { ProseNode } from './prose-nodes.ts'
import { rowNames } from './row-names.ts'
import { withoutOutsiders } from './without-outsiders.ts'

/** A table of records as words: what Markdown and Word are given of kinds that hold rows instead of a text. */
export interface RowTable {
  name: string
  heads: string[]
  rows: string[][]
}

/** The tables with words in them; a row that refers to another says its title. Columns and rows in which nothing stands are left out. */
export function rowTables(content: RowsContent): RowTable[] {
  const { tables } = withoutOutsiders(content)
  const titles = new Map(
    Object.values(tables)
      .flat()
      .map((row) => [row.id, titleOf(row)]),
  )
  return Object.entries(tables)
    .map(([name, rows]): RowTable => {
      const columns = columnsOf(rows).map((column) => ({
        head: rowNames[name]?.fields[column] ?? inWords(column),
        cells: rows.map((row) => valueIn(name, column, row) ?? words(row[column], titles)),
      }))
      const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''))
      return {
        name: rowNames[name]?.name ?? inWords(name),
        heads: filled.map(({ head }) => head),
        rows: rows
          .map((_, index) => filled.map(({ cells }) => cells[index]!))
          .filter((cells) => cells.some((cell) => cell !== '')),
      }
    })
    .filter(({ rows }) => rows.length > 0)
}

/** A table of one column as the text it is: a list, or a paragraph where there is one entry. Nothing for a broader one. */
export function textOfTable({ heads, rows }: RowTable): ProseNode | undefined {
  if (heads.length !== 1) return undefined
  const entries = rows.map(([words = '']) => ({ type: 'paragraph', content: linesOf(words) }))
  if (entries.length === 1) return entries[0]!
  return { type: 'bulletList', content: entries.map((entry) => ({ type: 'listItem', content: [entry] })) }
}

function linesOf(words: string): ProseNode[] {
  return words
    .trim()
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(text === '' ? [] : [{ type: 'text', text }]),
    ])
}

/** A value that is a word of ours, such as a status. */
function valueIn(table: string, column: string, row: Row): string | undefined {
  return rowNames[table]?.values?.[column]?.[String(row[column])]
}

function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => column !== 'id')
}

function titleOf({ title }: Row): string {
  return typeof title === 'string' ? title : ''
}

function words(field: Field | undefined, titles: ReadonlyMap<string, string>): string {
  if (field === undefined || field === null) return ''
  if (typeof field === 'boolean') return field ? 'yes' : ''
  if (typeof field === 'object') return field.map((part) => words(part, titles)).join(', ')
  return titles.get(String(field)) ?? String(field)
}

/** `originalDue` → `Original due`. */
function inWords(name: string): string {
  const spaced = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
