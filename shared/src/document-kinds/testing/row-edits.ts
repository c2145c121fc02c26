import * as fc from 'fast-check'
import * as Y from 'yjs'
import type { Field } from '../kind.ts'
import type { FieldType } from '../rows-field.ts'
import { addRow, bringBack, moveRow, removeRow, setFields } from '../rows-editing.ts'
import { readRows } from '../rows-table.ts'
import type { RowsKind } from '../rows.ts'

/** What one person does to rows, or that two give each other what they have. Shares (0 to 1) pick the row. */
export type RowStep =
  | { is: 'add'; who: number; table: string; id: string; at: number }
  | { is: 'set'; who: number; table: string; field: string; value: Field; at: number }
  | { is: 'move'; who: number; table: string; at: number; to: number }
  | { is: 'remove'; who: number; table: string; at: number }
  | { is: 'bringBack'; who: number; table: string; at: number }
  | { is: 'undo'; who: number }
  | { is: 'redo'; who: number }
  | { is: 'exchange'; who: number }

const candidates: Field[] = [
  null,
  true,
  false,
  1,
  40,
  '',
  'cocoa',
  'Kakao 🌱 für alle',
  'Kakao 🌴 für alle',
  '2026-04-30',
  '2026-02-28',
  'row-a',
  [],
  ['row-a'],
  ['row-a', 'row-b'],
  ['row-b', 'seat-c'],
]

export function rowSteps(kind: RowsKind): fc.Arbitrary<RowStep[]> {
  const who = fc.constantFrom(0, 1, 2)
  const share = fc.double({ min: 0, max: 0.999, noNaN: true })
  const table = fc.constantFrom(...Object.keys(kind.tables))
  const set = table.chain((name) =>
    fc.constantFrom(...Object.entries(kind.tables[name]!)).chain(([field, type]) =>
      fc.record({
        is: fc.constant('set' as const),
        who,
        table: fc.constant(name),
        field: fc.constant(field),
        value: fc.constantFrom(...valuesOf(type)),
        at: share,
      }),
    ),
  )
  const id = fc.uuid()
  const is = <const Name extends string>(name: Name) => fc.constant(name)
  return fc.uniqueArray(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ is: is('add'), who, table, id, at: share }) },
      { weight: 6, arbitrary: set },
      { weight: 3, arbitrary: fc.record({ is: is('move'), who, table, at: share, to: share }) },
      { weight: 2, arbitrary: fc.record({ is: is('remove'), who, table, at: share }) },
      { weight: 1, arbitrary: fc.record({ is: is('bringBack'), who, table, at: share }) },
      { weight: 1, arbitrary: fc.record({ is: is('undo'), who }) },
      { weight: 1, arbitrary: fc.record({ is: is('redo'), who }) },
      { weight: 1, arbitrary: fc.record({ is: is('exchange'), who }) },
    ),
    // Row ids are never made twice.
    { minLength: 5, maxLength: 40, selector: (step) => (step.is === 'add' ? step.id : step) },
  )
}

function valuesOf(type: FieldType): Field[] {
  return [type.empty, ...(type.choices ?? []), ...candidates.filter((value) => type.fits(value))]
}

/** One person with rows open: their edits carry their origin, and undo takes back only those. */
export function actedOut(kind: RowsKind, doc: Y.Doc) {
  const origin = {}
  const roots = Object.keys(kind.tables).map((name) => doc.getMap(name))
  const undo = new Y.UndoManager(roots, { trackedOrigins: new Set([origin]), captureTimeout: 0 })
  const act = (step: RowStep) => {
    if (step.is === 'undo') return void undo.undo()
    if (step.is === 'redo') return void undo.redo()
    if (step.is === 'exchange') return
    const table = { doc, name: step.table, fields: kind.tables[step.table]!, origin }
    const ids = readRows(doc, table.name, table.fields).map((row) => row.id)
    const pick = (share: number) => ids[Math.floor(share * ids.length)]
    const id = pick(step.at)
    if (step.is === 'add') return addRow(table, { id: step.id, ...(id && { before: id }) })
    if (id === undefined) return
    if (step.is === 'set') setFields(table, id, { [step.field]: step.value })
    else if (step.is === 'move') moveRow(table, id, pick(step.to))
    else if (step.is === 'remove') removeRow(table, id)
    else bringBack(table, id)
  }
  return { doc, act }
}
