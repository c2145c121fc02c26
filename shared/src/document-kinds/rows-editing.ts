import type * as Y from 'yjs'
import { putRow } from './rows-content.ts'
import { freshKeys, keyBetween, squeezed } from './rows-order.ts'
import { type Fields, inOrder, orderOf, ownFields, sharedRows, type Values } from './rows-table.ts'

/** One table of one open document. `origin` marks whose edits they are, so that undo takes back only those. */
export interface OpenTable<Of extends Fields> {
  readonly doc: Y.Doc
  readonly name: string
  readonly fields: Of
  readonly origin?: object
}

/**
 * Puts a new row on the table: ahead of the row `before`, else at the end. `id` must be new.
 *
 * It is laid down off the table first, which no undo takes back, and then put on it. So undoing takes it off the
 * table, as removing does, and never out of the document with what others wrote in it meanwhile.
 */
export function addRow<Of extends Fields>(
  table: OpenTable<Of>,
  { id, before, ...values }: Partial<Values<Of>> & { id: string; before?: string },
): void {
  const { doc, name, fields } = table
  doc.transact(() => {
    const row = putRow(doc, name, fields, id, keyBetween(lastKey(table), undefined), values)
    row.set(ownFields.removed, true)
    if (before !== undefined) placeAhead(table, id, before)
  })
  bringBack(table, id)
}

/** Changes fields of a row, all at once; of texts and sets only what differs. */
export function setFields<Of extends Fields>(
  table: OpenTable<Of>,
  id: string,
  values: Partial<Values<Of>>,
): void {
  change(table, id, (row) => {
    for (const [name, value] of Object.entries(values))
      if (value !== undefined) table.fields[name]?.write(row, name, value)
  })
}

/** Moves a row ahead of the row `before`, or to the end. */
export function moveRow<Of extends Fields>(
  table: OpenTable<Of>,
  id: string,
  before: string | undefined,
): void {
  change(table, id, () => placeAhead(table, id, before))
}

/** Takes a row off the table. What others write in it meanwhile, or later, is kept with it. */
export function removeRow<Of extends Fields>(table: OpenTable<Of>, id: string): void {
  change(table, id, (row) => row.set(ownFields.removed, true))
}

export function bringBack<Of extends Fields>(table: OpenTable<Of>, id: string): void {
  change(table, id, (row) => row.set(ownFields.removed, false))
}

function change<Of extends Fields>(
  { doc, name, origin }: OpenTable<Of>,
  id: string,
  write: (row: Y.Map<unknown>) => void,
): void {
  const row = sharedRows(doc, name).get(id)
  if (row !== undefined) doc.transact(() => write(row), origin)
}

/** Rows of one place cannot be told apart by keys, so those that follow are moved on as far as needed. */
function placeAhead<Of extends Fields>(table: OpenTable<Of>, id: string, before: string | undefined): void {
  const { doc, name } = table
  const others = inOrder(doc, name).filter(([other]) => other !== id)
  const found = others.findIndex(([other]) => other === before)
  const index = found === -1 ? others.length : found
  const moved = sharedRows(doc, name).get(id)!
  const key = index === 0 ? '' : orderOf(others[index - 1]![1])
  const behind = others.slice(index).map(([, row]) => row)
  const next = behind.map(orderOf).find((order) => order > key)
  const tied = behind.filter((row) => orderOf(row) <= key)
  let last = key
  for (const row of [moved, ...tied]) row.set(ownFields.order, (last = keyBetween(last, next)))
  if (last.length > squeezed) spread(table)
}

/** Gives every row a short key again. Rare: only after hundreds of moves to one place. */
function spread<Of extends Fields>({ doc, name }: OpenTable<Of>): void {
  const rows = inOrder(doc, name)
  const keys = freshKeys(rows.length)
  rows.forEach(([, row], index) => row.set(ownFields.order, keys[index]))
}

function lastKey<Of extends Fields>({ doc, name }: OpenTable<Of>): string {
  const last = inOrder(doc, name).at(-1)
  return last === undefined ? '' : orderOf(last[1])
}
