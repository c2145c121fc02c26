import * as Y from 'yjs'
import type { Content, Field, Read, Row, RowsContent } from './kind.ts'
import { rowId } from './rows-field.ts'
import { freshKeys, type OrderKey } from './rows-order.ts'
import { type Fields, mostRows, ownFields, readRows, sharedRows, type Tables } from './rows-table.ts'

/** What stands on the tables, in order. Rows taken off them are not part of it: they wait in the document alone. */
export function rowsContent(tables: Tables, doc: Y.Doc): RowsContent {
  const standing = Object.entries(tables).map(([name, fields]) => [
    name,
    readRows(doc, name, fields)
      .filter(({ removed }) => !removed)
      .map(({ removed: _, ...row }): Row => row),
  ])
  return { form: 'rows', tables: Object.fromEntries(standing) }
}

/** Reads rows from outside: the tables and fields of the kind, all of them and no other (LIVE-7). */
export function readRowsContent(tables: Tables, json: unknown): Read {
  if (!isRecord(json) || json['form'] !== 'rows') return misfit('not the content of rows')
  const given = json['tables']
  if (!isRecord(given) || !sameNames(given, tables)) return misfit('not the tables of this kind')
  for (const [name, fields] of Object.entries(tables)) {
    const what = misfitOfTable(fields, given[name])
    if (what !== undefined) return misfit(`${name}: ${what}`)
  }
  return { is: 'content', content: json as unknown as RowsContent }
}

function misfitOfTable(fields: Fields, rows: unknown): string | undefined {
  if (!Array.isArray(rows) || rows.length > mostRows) return 'no list of rows, or too many'
  const ids = new Set(rows.map((row) => (isRecord(row) ? row['id'] : undefined)))
  if (ids.size !== rows.length) return 'two rows of one id, or a row without one'
  return rows.every((row) => isRow(fields, row)) ? undefined : 'a row that does not fit'
}

function isRow(fields: Fields, row: unknown): boolean {
  if (!isRecord(row) || typeof row['id'] !== 'string' || !rowId.test(row['id'])) return false
  if (!sameNames(row, { id: 0, ...fields })) return false
  return Object.entries(fields).every(([name, type]) => type.fits(row[name]))
}

/** Writes content into a document that has no rows, in one transaction. */
export function fillRows(tables: Tables, doc: Y.Doc, content: Content): void {
  if (content.form !== 'rows') throw new Error('a text does not fit into rows')
  doc.transact(() => {
    for (const [name, fields] of Object.entries(tables)) {
      const rows = content.tables[name] ?? []
      const keys = freshKeys(rows.length)
      rows.forEach((row, index) => putRow(doc, name, fields, row.id, keys[index]!, row))
    }
  })
}

/** A new shared row with a shared type in every field that is one: people whose first letters cross write in the same. */
export function putRow(
  doc: Y.Doc,
  table: string,
  fields: Fields,
  id: string,
  order: OrderKey,
  values: Readonly<Record<string, Field | undefined>>,
): Y.Map<unknown> {
  const row = sharedRows(doc, table).set(id, new Y.Map())
  row.set(ownFields.order, order)
  for (const [name, type] of Object.entries(fields)) {
    if (type.begin) row.set(name, type.begin())
    const value = values[name]
    if (value !== undefined) type.write(row, name, value)
  }
  return row
}

const misfit = (what: string): Read => ({ is: 'misfit', what })

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function sameNames(one: object, other: object): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name))
}
