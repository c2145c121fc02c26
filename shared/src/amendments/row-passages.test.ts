import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Content } from '../document-kinds/kind.ts'
import { milestoneFields, milestones } from '../document-kinds/milestones.ts'
import { roles } from '../document-kinds/roles.ts'
import { addRow, moveRow, removeRow, setFields } from '../document-kinds/rows-editing.ts'
import { readRows } from '../document-kinds/rows-table.ts'
import type { RowsKind } from '../document-kinds/rows.ts'
import { actedOut, rowSteps, type RowStep } from '../document-kinds/testing/row-edits.ts'
import { seeded } from '../document-kinds/testing/judging.ts'
import { copyOf } from '../document-kinds/testing/replica.ts'
import { rowPassagesOf } from './row-passages.ts'

test('AMD-1 in rows, what the branch changed is told field by field, texts word by word', () => {
  const { branch, inBranch, passages } = aPlan()
  expect(passages()).toEqual([])
  setFields(inBranch, 'm-1', { due: '2026-05-31', title: 'Baseline of 2,400 households' })
  expect(passages()).toMatchObject([
    {
      place: 'milestones/m-1/title',
      pieces: [
        { is: 'kept', text: 'Baseline of 2,' },
        { is: 'removed', text: '000' },
        { is: 'added', text: '400' },
        { is: 'kept', text: ' households' },
      ],
      cell: { is: 'text', field: 'title' },
    },
    {
      place: 'milestones/m-1/due',
      pieces: [],
      rewritten: false,
      cell: { is: 'value', before: '2026-03-01', after: '2026-05-31' },
    },
  ])
  expect(readRows(branch, 'milestones', milestoneFields)).toHaveLength(3)
})

test('AMD-1 rows that are added, removed and moved are told as that', () => {
  const { inBranch, passages } = aPlan()
  addRow(inBranch, { id: 'm-9', title: 'Report' })
  removeRow(inBranch, 'm-2')
  moveRow(inBranch, 'm-3', 'm-1')
  expect(passages().map(({ place, cell }) => [place, cell!.is])).toEqual([
    ['milestones/m-3/order', 'moved'],
    ['milestones/m-2', 'removed'],
    ['milestones/m-9', 'added'],
  ])
})

test('AMD-4 a field the document has changed too is rewritten, until that state was looked at; another field is not', () => {
  const { document, inBranch, inDocument, passages } = aPlan()
  setFields(inBranch, 'm-1', { due: '2026-05-31', ownerSeat: 'seat-1' })
  setFields(inDocument, 'm-1', { ownerSeat: 'seat-2', status: 'at_risk' })
  const owner = () => passages().find(({ place }) => place === 'milestones/m-1/ownerSeat')!
  const due = () => passages().find(({ place }) => place === 'milestones/m-1/due')!
  expect([owner().rewritten, due().rewritten]).toEqual([true, false])
  expect(passages(Y.encodeSnapshot(Y.snapshot(document))).map(({ rewritten }) => rewritten)).toEqual([
    false,
    false,
  ])
})

test('AMD-4 of two values written at once one stands: where it is not that of the branch, it is said to be lost', () => {
  const { branch, document, inBranch, inDocument, passages } = aPlan()
  // The greater id of the two has the later place, and stands.
  branch.clientID = 10
  document.clientID = 11
  setFields(inBranch, 'm-1', { due: '2026-05-31' })
  setFields(inDocument, 'm-1', { due: '2026-04-15' })
  expect(passages()).toMatchObject([
    { place: 'milestones/m-1/due', rewritten: true, cell: { is: 'lost', field: 'due', value: '2026-05-31' } },
  ])
})

test('AMD-4 what was written in a row the document took off is lost, and said to be', () => {
  const { inBranch, inDocument, passages } = aPlan()
  setFields(inBranch, 'm-2', { title: 'Plot map of 3,200 farms' })
  removeRow(inDocument, 'm-2')
  expect(passages()).toMatchObject([
    {
      place: 'milestones/m-2/title',
      rewritten: true,
      cell: { is: 'lost', field: 'title', value: 'Plot map of 3,200 farms' },
    },
  ])
})

describe.each<[string, RowsKind]>([
  ['milestones', milestones],
  ['roles', roles],
])('any edits of %s', (_name, kind) => {
  const beginning = rowSteps(kind)
  const later = fc.array(fc.tuple(fc.boolean(), rowSteps(kind)), { maxLength: 4 })

  test('AMD-9 where the document stood still, accepting makes it the branch', () => {
    fc.assert(
      fc.property(beginning, rowSteps(kind), (before, written) => {
        const { document, branch, accept } = playOut(kind, before, [[true, written]])
        const suggested = kind.content(branch)
        accept()
        expect(kind.content(document)).toEqual(suggested)
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('AMD-9 accepting changes in the document what the passages say and nothing else; what it overwrites was said to be rewritten', () => {
    fc.assert(
      fc.property(beginning, later, (before, edits) => {
        const { document, branch, accept, passages, first } = playOut(kind, before, edits)
        const said = passages()
        const stood = cellsOf(kind, kind.content(document))
        const suggested = kind.content(branch)
        const ids = idsIn(kind, document)
        accept()
        expect(kind.content(document)).toEqual(suggested)
        expect(idsIn(kind, document)).toEqual(expect.arrayContaining(ids))
        const after = cellsOf(kind, kind.content(document))
        for (const place of new Set([...stood.keys(), ...after.keys()])) {
          if (stood.get(place) === after.get(place)) continue
          const told = said.find((each) => place === each.place || place.startsWith(`${each.place}/`))
          expect(told, place).toBeDefined()
          // A text keeps what both wrote in it; any other value of the document gives way.
          const isNews = first.has(place) && stood.has(place) && stood.get(place) !== first.get(place)
          expect(isNews && !told!.rewritten, place).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

function aPlan() {
  const document = seeded(milestones)
  document.clientID = 2
  const inDocument = { doc: document, name: 'milestones', fields: milestoneFields }
  addRow(inDocument, { id: 'm-1', title: 'Baseline of 2,000 households', due: '2026-03-01' })
  addRow(inDocument, { id: 'm-2', title: 'Plot map' })
  addRow(inDocument, { id: 'm-3', title: 'Standard' })
  const since = Y.encodeSnapshot(Y.snapshot(document))
  const branch = copyOf(document)
  const written = ownUpdates(branch)
  const passages = (looked = since) => {
    follow(branch, document)
    return rowPassagesOf(milestones, document, branch, { since: looked, written })
  }
  return { document, branch, inDocument, inBranch: { ...inDocument, doc: branch }, passages }
}

/** A document, then a branch of it, and edits by turns: to the branch where it says true. */
function playOut(kind: RowsKind, before: RowStep[], edits: readonly (readonly [boolean, RowStep[]])[]) {
  const document = copyOf(seeded(kind))
  const inDocument = actedOut(kind, document)
  for (const step of before) inDocument.act(step)
  const since = Y.encodeSnapshot(Y.snapshot(document))
  const first = cellsOf(kind, kind.content(document))
  const branch = copyOf(document)
  const written = ownUpdates(branch)
  const inBranch = actedOut(kind, branch)
  for (const [isBranch, steps] of edits) {
    for (const step of steps) {
      if (step.is === 'exchange') follow(branch, document)
      else (isBranch ? inBranch : inDocument).act(step)
    }
  }
  follow(branch, document)
  return {
    document,
    branch,
    first,
    passages: () => rowPassagesOf(kind, document, branch, { since, written }),
    accept: () => document.transact(() => written.forEach((update) => Y.applyUpdate(document, update))),
  }
}

const following = {}

function follow(branch: Y.Doc, document: Y.Doc): void {
  Y.applyUpdate(branch, Y.encodeStateAsUpdate(document), following)
}

/** The log of a branch: what is written in it from now on, without what it follows. */
function ownUpdates(branch: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = []
  branch.on('update', (update: Uint8Array, origin: unknown) => origin !== following && updates.push(update))
  return updates
}

/** `table/row/field` → its value. A row is a cell of its own, so that one without words counts too. */
function cellsOf(kind: RowsKind, content: Content): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const table of Object.keys(kind.tables)) {
    if (content.form !== 'rows') continue
    for (const row of content.tables[table] ?? []) {
      for (const [field, value] of Object.entries(row))
        cells.set(`${table}/${row.id}/${field}`, JSON.stringify(value))
    }
  }
  return cells
}

function idsIn(kind: RowsKind, doc: Y.Doc): string[] {
  return Object.entries(kind.tables).flatMap(([name, fields]) =>
    readRows(doc, name, fields).map(({ id }) => id),
  )
}
