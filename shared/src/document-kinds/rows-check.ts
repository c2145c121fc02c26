import * as Y from 'yjs'
import { addedItems } from './added-items.ts'
import type { Misfit } from './kind.ts'
import { type FieldType, rowId } from './rows-field.ts'
import { isOrderKey } from './rows-order.ts'
import { mostRows, ownFields, type Tables } from './rows-table.ts'

/**
 * Makes the check of a kind of rows (LIVE-7): what of a finished transaction is no row, no field or no value of it,
 * or takes a row out. Only what the transaction changed is looked at.
 */
export function rowsCheck(
  tables: Tables,
  isFirst: (item: Y.Item) => boolean,
): (transaction: Y.Transaction) => Misfit | undefined {
  return (transaction) => {
    const roots = rootsOf(tables, transaction.doc)
    for (const item of addedItems(transaction)) {
      const what = isFirst(item) ? undefined : misfitOf(tables, roots, item)
      if (what !== undefined) return { what }
    }
    return takesRowOut(roots, transaction) ? { what: 'a row is taken out' } : undefined
  }
}

/** The root of each table, and its name. */
type Roots = ReadonlyMap<unknown, string>

function rootsOf(tables: Tables, { share }: Y.Doc): Roots {
  return new Map(Object.keys(tables).flatMap((name) => (share.has(name) ? [[share.get(name), name]] : [])))
}

function misfitOf(tables: Tables, roots: Roots, item: Y.Item): string | undefined {
  const holder = item.parent
  if (!(holder instanceof Y.AbstractType)) return 'content nowhere'
  const table = roots.get(holder)
  if (table !== undefined) return misfitOfRow(item, holder)
  const above = holder._item?.parent
  const tableAbove = roots.get(above)
  if (tableAbove !== undefined) return misfitOfField(tables[tableAbove]!, item)
  const tableFurther = above instanceof Y.AbstractType ? roots.get(above._item?.parent) : undefined
  if (tableFurther === undefined) return 'content outside the rows, or too deep in one'
  const name = holder._item!.parentSub ?? ''
  const type = own(tables[tableFurther]!, name)
  if (type === undefined) return 'content in an unknown field'
  return type.takesInside(item) ? undefined : `content that does not fit into ${name}`
}

function misfitOfRow({ parentSub, content }: Y.Item, table: Y.AbstractType<unknown>): string | undefined {
  if (parentSub === null || !rowId.test(parentSub)) return 'a row without a fitting id'
  if (!(content instanceof Y.ContentType) || content.type.constructor !== Y.Map) return 'a row that is none'
  return table instanceof Y.Map && table.size > mostRows ? `more than ${mostRows} rows` : undefined
}

function misfitOfField(fields: Readonly<Record<string, FieldType>>, item: Y.Item): string | undefined {
  const { parentSub, content } = item
  if (parentSub === null) return 'content in a row that is in no field'
  if (parentSub === ownFields.order) return isValue(content, isOrderKey) ? undefined : 'an unknown place'
  if (parentSub === ownFields.removed) return isValue(content, isYesNo) ? undefined : 'removed, or what?'
  const type = own(fields, parentSub)
  if (type === undefined) return 'an unknown field'
  return type.takes(content) ? undefined : `${parentSub} of a wrong type`
}

/** Taking a row off the table is a field of it; a row that is gone would take along what others write in it. */
function takesRowOut(roots: Roots, transaction: Y.Transaction): boolean {
  let found = false
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    found ||= struct instanceof Y.Item && roots.has(struct.parent)
  })
  return found
}

function isValue(content: Y.Item['content'], fits: (value: unknown) => boolean): boolean {
  return content instanceof Y.ContentAny && content.arr.length === 1 && fits(content.arr[0])
}

const isYesNo = (value: unknown) => typeof value === 'boolean'

/** The names come from the wire: `constructor` must not find what every object inherits. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
