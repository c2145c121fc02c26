import * as Y from 'yjs'
import type { Field } from '../document-kinds/kind.ts'
import type { RowsKind } from '../document-kinds/rows.ts'
import {
  isText,
  ownFields,
  readRows,
  type RowOf,
  sharedRows,
  type Tables,
} from '../document-kinds/rows-table.ts'
import type { ComparedField, ComparedRow } from '../history/comparison.ts'
import { RowsChanges } from '../history/rows-comparison.ts'
import { Since, structAt } from './items.ts'
import type { Cell, Passage } from './passages.ts'

/**
 * Where a branch of rows differs from its document, field by field. The branch follows its document, so that what
 * differs is what the branch wrote. `since` is a Yjs snapshot of the document, `written` the branch's own log.
 */
export function rowPassagesOf(
  kind: RowsKind,
  document: Y.Doc,
  branch: Y.Doc,
  { since, written }: { since: Uint8Array; written: readonly Uint8Array[] },
): Passage[] {
  const changes = new RowsChanges(kind.tables, kind.content(document))
  changes.step(kind.content(branch), '')
  const news = new News(document, new Since(Y.decodeSnapshot(since)))
  const compared = Object.entries(changes.comparison().tables).flatMap(([table, rows]) =>
    rows.flatMap((row) => passagesOfRow(table, row, news)),
  )
  return [...compared, ...lostIn(kind.tables, { document, branch, written }, news)]
}

/** What is amended in rows has the same name whoever amends it; that of a row begins those of its fields. */
const placeOf = (...parts: string[]): string => parts.join('/')

function passagesOfRow(table: string, { row, whole, moved, fields }: ComparedRow, news: News): Passage[] {
  const at = { table, row }
  if (whole !== null) {
    const is = whole.is === 'inserted' ? ('added' as const) : ('removed' as const)
    return [passage(placeOf(table, row.id), { ...at, is }, news.inRow(table, row.id))]
  }
  const isElsewhere = moved && {
    ...passage(
      placeOf(table, row.id, ownFields.order),
      { ...at, is: 'moved', behind: moved.behind },
      news.inField(table, row.id, ownFields.order),
    ),
  }
  const changed = Object.entries(fields).map(([field, compared]) => ({
    ...passage(
      placeOf(table, row.id, field),
      compared.is === 'text'
        ? { ...at, is: 'text', field }
        : { ...at, is: 'value', field, before: compared.before ?? null, after: row[field] ?? null },
      news.inField(table, row.id, field),
    ),
    pieces: piecesOf(compared),
  }))
  return isElsewhere ? [isElsewhere, ...changed] : changed
}

const passage = (place: string, cell: Cell, rewritten: boolean): Passage => ({
  place,
  pieces: [],
  rewritten,
  cell,
})

function piecesOf(compared: ComparedField): Passage['pieces'] {
  if (compared.is === 'value') return []
  return compared.pieces.map(({ text, changed }) => {
    if (changed === null) return { is: 'kept', text }
    return { is: changed.is === 'inserted' ? 'added' : 'removed', text }
  })
}

/** What the document itself has got since a moment. */
class News {
  readonly #document: Y.Doc
  readonly #since: Since

  constructor(document: Y.Doc, since: Since) {
    this.#document = document
    this.#since = since
  }

  inRow(table: string, row: string): boolean {
    return this.#since.hasNewsIn(sharedRows(this.#document, table).get(row)?._item ?? undefined)
  }

  inField(table: string, row: string, field: string): boolean {
    const item = sharedRows(this.#document, table).get(row)?._map.get(field)
    return item !== undefined && (this.#since.isNews(item) || this.#since.hasNewsIn(item))
  }
}

interface Sides {
  document: Y.Doc
  branch: Y.Doc
  written: readonly Uint8Array[]
}

/** What was written in the branch and does not stand in it: the document has another value since, or took the row off. */
function lostIn(tables: Tables, { document, branch, written }: Sides, news: News): Passage[] {
  const own = lastValues(branch, written)
  return Object.entries(tables).flatMap(([table, fields]) => {
    const stood = new Map(readRows(document, table, fields).map((row) => [row.id, row]))
    return readRows(branch, table, fields).flatMap((row) => {
      const there = stood.get(row.id)
      const isGone =
        row.removed && there?.removed === true && own.get(placeOf(table, row.id, ownFields.removed)) !== true
      return Object.keys(fields).flatMap((field) => {
        const value = isGone
          ? differing(row[field], there?.[field])
          : !row.removed && !isText(tables, table, field)
            ? differing(own.get(placeOf(table, row.id, field)), row[field])
            : undefined
        if (value === undefined) return []
        const where = isGone ? ownFields.removed : field
        const cell: Cell = { table, row: plainRow(row), is: 'lost', field, value }
        return [passage(placeOf(table, row.id, field), cell, news.inField(table, row.id, where))]
      })
    })
  })
}

const differing = (one: Field | undefined, other: Field | undefined): Field | undefined =>
  JSON.stringify(one) === JSON.stringify(other) ? undefined : one

function plainRow({ removed: _, ...row }: RowOf<Tables[string]>): Cell['row'] {
  return row
}

/** Place of a field that is one value → what the branch's own log wrote there last. */
function lastValues(branch: Y.Doc, written: readonly Uint8Array[]): ReadonlyMap<string, Field> {
  const values = new Map<string, Field>()
  for (const { structs } of written.map((row) => Y.decodeUpdate(row))) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue
      const place = placeOfItem(branch, structAt(branch, struct.id))
      if (place !== undefined) values.set(place, struct.content.arr[0] as Field)
    }
  }
  return values
}

/** An update does not name the field of an item that replaces another; the branch, where it stands or stood, does. */
function placeOfItem({ share }: Y.Doc, item: Y.Item | Y.GC | undefined): string | undefined {
  if (!(item instanceof Y.Item) || item.parentSub === null || !(item.parent instanceof Y.Map))
    return undefined
  const row = item.parent._item
  for (const [table, root] of share)
    if (row?.parent === root && row.parentSub !== null) return placeOf(table, row.parentSub, item.parentSub)
  return undefined
}
