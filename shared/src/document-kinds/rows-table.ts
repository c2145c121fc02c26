import * as Y from 'yjs'
import type { Field } from './kind.ts'
import type { FieldType } from './rows-field.ts'
import { isOrderKey } from './rows-order.ts'

/** The fields of one table, by name. `id`, `order` and `removed` are every row's own. */
export type Fields = Readonly<Record<string, FieldType>>
export type Tables = Readonly<Record<string, Fields>>

export type ValueOf<Type> = Type extends FieldType<infer Value> ? Value : never
export type Values<Of extends Fields> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> }

/** A row as it is read: all its fields, whatever of them was ever written. */
export type RowOf<Of extends Fields> = Values<Of> & {
  readonly id: string
  /** Taken off the table. It stays in the document, so that what another wrote in it meanwhile is not lost. */
  readonly removed: boolean
}

/** What every row has beside its fields: the names of them in the shared row. */
export const ownFields = { order: 'order', removed: 'removed' } as const

/** How many rows a table may hold, those taken off it included. */
export const mostRows = 2000

/** Whether people write words in this field, so that it is compared word by word. A day and an id are replaced whole. */
export function isText(tables: Tables, table: string, field: string): boolean {
  const type = tables[table]?.[field]
  return type?.begin !== undefined && type.empty === ''
}

/** The shared rows of a table. Throws nowhere and makes nothing but the root itself. */
export function sharedRows(doc: Y.Doc, table: string): Y.Map<Y.Map<unknown>> {
  return doc.getMap(table)
}

/** All rows in their order, those taken off the table included. What a newer page wrote besides is left alone. */
export function readRows<Of extends Fields>(doc: Y.Doc, table: string, fields: Of): RowOf<Of>[] {
  return inOrder(doc, table).map(([id, row]) => readRow(id, row, fields))
}

export function readRow<Of extends Fields>(id: string, row: Y.Map<unknown>, fields: Of): RowOf<Of> {
  const values: [string, Field][] = Object.entries(fields).map(([name, type]) => [
    name,
    type.read(row.get(name)),
  ])
  return {
    ...(Object.fromEntries(values) as Values<Of>),
    id,
    removed: row.get(ownFields.removed) === true,
  }
}

/** The shared rows by place, then by id: the same on every replica. */
export function inOrder(doc: Y.Doc, table: string): [id: string, row: Y.Map<unknown>][] {
  return [...sharedRows(doc, table)]
    .filter(([, row]) => row instanceof Y.Map)
    .toSorted(([a, one], [b, other]) => compare(orderOf(one), orderOf(other)) || compare(a, b))
}

export function orderOf(row: Y.Map<unknown>): string {
  const order = row.get(ownFields.order)
  return isOrderKey(order) ? order : ''
}

/** By code unit: the locale of whoever looks must not decide. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
