import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { kindContract } from './kind-contract.ts'
import type { RowsKind } from './rows.ts'
import { addRow } from './rows-editing.ts'
import { restoreRows } from './rows-restore.ts'
import { mostRows, readRows, sharedRows } from './rows-table.ts'
import { asItWas, comeBack, judge, judged, seeded } from './testing/judging.ts'
import { copyOf, exchange } from './testing/replica.ts'
import { actedOut, rowSteps, type RowStep } from './testing/row-edits.ts'
import { rowPoisons } from './testing/row-poisons.ts'

/** What every kind of rows promises on top of `kindContract`. */
export function rowsContract(kind: RowsKind): void {
  kindContract(kind)
  const tables = Object.keys(kind.tables)
  describe(`the rows of ${kind.id}`, () => {
    test('no field has a name that every row has of its own', () => {
      const names = Object.values(kind.tables).flatMap((fields) => Object.keys(fields))
      expect(names.filter((name) => ['id', 'order', 'removed'].includes(name))).toEqual([])
    })

    test('opens empty without writing', () => {
      const doc = new Y.Doc()
      let writes = 0
      doc.on('update', () => (writes += 1))
      for (const table of tables) expect(readRows(doc, table, kind.tables[table]!)).toEqual([])
      expect(kind.plainText(doc)).toBe('')
      expect(writes).toBe(0)
    })

    test.each(Object.entries(rowPoisons(kind)))('LIVE-7 refuses %s', (_name, poison) => {
      const { misfits } = judged(kind, (doc) => doc.transact(() => poison(doc)))
      expect(misfits.length).toBeGreaterThan(0)
    })

    test('ROW-1 a row cannot be taken out, only off the table', () => {
      const server = withRow(kind, 'a')
      const misfits = judge(kind, server)
      const hostile = copyOf(server)
      sharedRows(hostile, tables[0]!).delete('a')
      Y.applyUpdate(server, Y.encodeStateAsUpdate(hostile))
      expect(misfits).toHaveLength(1)
    })

    test('LIVE-9 three replicas converge, no row is lost, and the check accepts all that editors write', () => {
      fc.assert(
        fc.property(rowSteps(kind), (steps) => {
          const { misfits, server, people } = playOut(kind, steps)
          expect(misfits).toEqual([])
          for (const { doc } of people) {
            expect(kind.content(doc)).toEqual(kind.content(server))
            expect(idsIn(kind, doc)).toEqual(idsIn(kind, server))
          }
          const added = new Set(steps.flatMap((step) => (step.is === 'add' ? [step.id] : [])))
          expect(new Set(idsIn(kind, server))).toEqual(added)
          expect(comeBack(kind, server)).toEqual(asItWas(kind, server))
        }),
        { numRuns: 120 },
      )
    }, 30_000)

    test('goes back to any earlier content by an edit that fits, and takes no row out', () => {
      fc.assert(
        fc.property(rowSteps(kind), rowSteps(kind), (before, after) => {
          const doc = copyOf(seeded(kind))
          const misfits = judge(kind, doc)
          const person = actedOut(kind, doc)
          for (const step of before) person.act(step)
          const content = kind.content(doc)
          for (const step of after) person.act(step)
          const ids = idsIn(kind, doc)
          restoreRows(kind.tables, doc, content)
          expect(kind.content(doc)).toEqual(content)
          expect(new Set(idsIn(kind, doc))).toEqual(new Set(ids))
          expect(misfits).toEqual([])
        }),
        { numRuns: 60 },
      )
    }, 30_000)

    test('what a newer page writes survives an older one', () => {
      const doc = withRow(kind, 'a')
      const row = sharedRows(doc, tables[0]!).get('a')!
      row.set('fromTheFuture', 'kept')
      doc.getMap('laterTable').set('b', new Y.Map())
      const older = copyOf(doc)
      const table = { doc: older, name: tables[0]!, fields: kind.tables[tables[0]!]! }
      addRow(table, { id: 'b', before: 'a' })
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(older))
      expect(row.get('fromTheFuture')).toBe('kept')
      expect(doc.getMap('laterTable').has('b')).toBe(true)
      expect(JSON.stringify(kind.content(doc))).not.toContain('fromTheFuture')
    })

    test(`more than ${mostRows} rows are refused`, () => {
      const { misfits } = judged(kind, (doc) => {
        const rows = sharedRows(doc, tables[0]!)
        doc.transact(() => {
          for (let row = 0; row <= mostRows; row++) rows.set(`row-${row}`, new Y.Map())
        })
      })
      expect(misfits).toHaveLength(1)
    })
  })
}

function withRow(kind: RowsKind, id: string): Y.Doc {
  const doc = seeded(kind)
  doc.clientID = 2
  const [name, fields] = Object.entries(kind.tables)[0]!
  addRow({ doc, name, fields }, { id })
  return doc
}

/** Three people and a server that judges and keeps what they write, each update as it is made. */
function playOut(kind: RowsKind, steps: readonly RowStep[]) {
  const server = copyOf(seeded(kind))
  const misfits = judge(kind, server)
  const people = [0, 1, 2].map(() => actedOut(kind, copyOf(server)))
  for (const { doc } of people) doc.on('update', (update: Uint8Array) => Y.applyUpdate(server, update))
  for (const step of steps) {
    if (step.is === 'exchange') exchange(people[0]!.doc, people[step.who]!.doc)
    else people[step.who]!.act(step)
  }
  for (const { doc } of [...people, ...people]) exchange(server, doc)
  return { misfits, server, people }
}

function idsIn(kind: RowsKind, doc: Y.Doc): string[] {
  return Object.entries(kind.tables).flatMap(([name, fields]) =>
    readRows(doc, name, fields).map(({ id }) => id),
  )
}
