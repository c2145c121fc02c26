import type * as Y from 'yjs'
import type { Content, Row } from './kind.ts'
import { putRow } from './rows-content.ts'
import { freshKeys } from './rows-order.ts'
import { type Fields, inOrder, ownFields, sharedRows, type Tables } from './rows-table.ts'

/**
 * Makes rows read as `content` again by a forward edit, in one transaction: rows that are not part of it come off
 * the table, and nothing is lost. `origin` marks whose edit it is.
 */
export function restoreRows(tables: Tables, doc: Y.Doc, content: Content, origin?: object): void {
  if (content.form !== 'rows') throw new Error('a text does not fit into rows')
  doc.transact(() => {
    for (const [name, fields] of Object.entries(tables))
      restoreTable(doc, name, fields, content.tables[name] ?? [])
  }, origin)
}

function restoreTable(doc: Y.Doc, name: string, fields: Fields, rows: readonly Row[]): void {
  const shared = sharedRows(doc, name)
  const ids = new Set(rows.map(({ id }) => id))
  for (const [id, row] of shared) if (!ids.has(id)) setRemoved(row, true)
  const keys = freshKeys(rows.length)
  rows.forEach((row, index) => {
    const stood = shared.get(row.id)
    if (stood === undefined) return void putRow(doc, name, fields, row.id, keys[index]!, row)
    for (const [field, type] of Object.entries(fields)) type.write(stood, field, row[field] ?? type.empty)
    setRemoved(stood, false)
  })
  const order = standing(doc, name)
  if (order.every((id, index) => id === rows[index]!.id)) return
  rows.forEach(({ id }, index) => shared.get(id)!.set(ownFields.order, keys[index]!))
}

function setRemoved(row: Y.Map<unknown>, removed: boolean): void {
  if ((row.get(ownFields.removed) === true) !== removed) row.set(ownFields.removed, removed)
}

function standing(doc: Y.Doc, name: string): string[] {
  return inOrder(doc, name)
    .filter(([, row]) => row.get(ownFields.removed) !== true)
    .map(([id]) => id)
}
