import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { milestoneFields } from './milestones.ts'
import { addRow, bringBack, moveRow, removeRow, setFields, type OpenTable } from './rows-editing.ts'
import { freshKeys, isOrderKey, keyBetween, squeezed } from './rows-order.ts'
import { lettersOf, rewrite } from './rows-shared-fields.ts'
import { orderOf, readRows, sharedRows } from './rows-table.ts'
import { copyOf, exchange } from './testing/replica.ts'

type Milestones = OpenTable<typeof milestoneFields>

describe('two people at one table', () => {
  test('LIVE-9 one renames, one re-dates and one moves it: all three survive', () => {
    const [ama, jonas, petra] = people(3)
    setFields(ama, 'a', { title: 'Baseline of 2,000 households' })
    setFields(jonas, 'a', { due: '2026-04-30', status: 'at_risk' })
    moveRow(petra, 'a', undefined)
    meet(ama, jonas, petra)
    for (const one of [ama, jonas, petra]) {
      expect(read(one).at(-1)).toMatchObject({
        id: 'a',
        title: 'Baseline of 2,000 households',
        due: '2026-04-30',
        status: 'at_risk',
      })
    }
  })

  test('LIVE-9 two who type in one new title both keep their letters', () => {
    const [ama, jonas] = people(2)
    setFields(ama, 'a', { title: 'First Baseline' })
    setFields(jonas, 'a', { title: 'Baseline, second' })
    meet(ama, jonas)
    expect(read(ama)[0]?.title).toContain('First')
    expect(read(ama)[0]?.title).toContain('second')
    expect(read(ama)).toEqual(read(jonas))
  })

  test('LIVE-9 two who add to one set, or one list, have both added', () => {
    const [ama, jonas] = people(2)
    setFields(ama, 'a', { dependsOn: ['b'], evidence: ['Survey log'] })
    setFields(jonas, 'a', { dependsOn: ['c'], evidence: ['Photo'] })
    meet(ama, jonas)
    expect(read(ama)[0]?.dependsOn).toEqual(['b', 'c'])
    expect(read(ama)[0]?.evidence.toSorted()).toEqual(['Photo', 'Survey log'])
  })

  test('ROW-1 what one writes in a row that another removes is kept with it', () => {
    const [ama, jonas] = people(2)
    removeRow(ama, 'b')
    setFields(jonas, 'b', { title: 'Plot map' })
    meet(ama, jonas)
    expect(read(jonas)[1]).toMatchObject({ title: 'Plot map', removed: true })
    bringBack(jonas, 'b')
    expect(read(jonas)[1]).toMatchObject({ title: 'Plot map', removed: false })
  })
})

describe('undo', () => {
  test('takes back only one’s own edits', () => {
    const [ama, jonas] = people(2)
    const undo = undoOf(ama)
    setFields(ama, 'a', { due: '2026-01-31', title: 'Mine' })
    setFields(jonas, 'a', { status: 'done' })
    meet(ama, jonas)
    undo.undo()
    expect(read(ama)[0]).toMatchObject({ due: null, title: '', status: 'done' })
  })

  test('ROW-1 of a new row takes it off the table, and keeps what another wrote in it', () => {
    const [ama, jonas] = people(2)
    const undo = undoOf(ama)
    addRow(ama, { id: 'new', title: 'Pilot' })
    meet(ama, jonas)
    setFields(jonas, 'new', { title: 'Pilot evaluated' })
    undo.undo()
    meet(ama, jonas)
    expect(read(jonas).at(-1)).toMatchObject({ id: 'new', removed: true, title: 'Pilot evaluated' })
    undo.redo()
    expect(read(ama).at(-1)?.removed).toBe(false)
  })
})

describe('the order of rows', () => {
  test('rows of one place can be parted', () => {
    const [ama] = people(1)
    for (const id of ['a', 'b', 'c']) sharedRows(ama.doc, ama.name).get(id)!.set('order', 'V')
    moveRow(ama, 'c', 'b')
    expect(read(ama).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  test('any moves give the order that was asked for, and keys stay short', () => {
    const [ama] = people(1)
    const ids = ['a', 'b', 'c']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { minLength: 50 }),
        (moves) => {
          for (const [id, before] of moves) {
            if (id === before) continue
            moveRow(ama, id, before)
            const now = read(ama).map((row) => row.id)
            expect(now.indexOf(id)).toBe(now.indexOf(before) - 1)
          }
        },
      ),
      { numRuns: 20 },
    )
    for (let turn = 0; turn < 600; turn++) moveRow(ama, turn % 2 ? 'b' : 'c', turn % 2 ? 'c' : 'b')
    const longest = Math.max(...[...sharedRows(ama.doc, ama.name).values()].map((row) => orderOf(row).length))
    expect(longest).toBeLessThanOrEqual(squeezed)
  })

  test('a key between two others sorts between them', () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{0,5}[1-9A-Za-z]$/)
    fc.assert(
      fc.property(key, key, (one, other) => {
        fc.pre(one !== other)
        const [low, high] = one < other ? [one, other] : [other, one]
        const between = keyBetween(low, high)
        expect(low < between && between < high && isOrderKey(between)).toBe(true)
        const behind = keyBetween(high, undefined)
        expect(high < behind && isOrderKey(behind)).toBe(true)
      }),
    )
    expect(Math.max(...freshKeys(2000).map((made) => made.length))).toBeLessThan(squeezed)
  })
})

test('rewriting a text never parts the halves of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const doc = new Y.Doc()
      const text = doc.getText('t')
      rewrite(text, before)
      rewrite(text, after)
      expect(lettersOf(text)).toBe(after)
    }),
  )
})

/** So many people with a table of three rows: a, b, c. */
function people<const Count extends 1 | 2 | 3>(count: Count) {
  const first = tableOf(new Y.Doc())
  for (const id of ['a', 'b', 'c']) addRow(first, { id })
  const others = Array.from({ length: count - 1 }, () => tableOf(copyOf(first.doc)))
  return [first, ...others] as unknown as {
    1: [Milestones]
    2: [Milestones, Milestones]
    3: [Milestones, Milestones, Milestones]
  }[Count]
}

function tableOf(doc: Y.Doc): Milestones {
  return { doc, name: 'milestones', fields: milestoneFields, origin: {} }
}

function undoOf({ doc, name, origin }: Milestones): Y.UndoManager {
  return new Y.UndoManager([sharedRows(doc, name)], { trackedOrigins: new Set([origin]), captureTimeout: 0 })
}

function meet(...tables: Milestones[]): void {
  for (const one of tables) for (const other of tables) exchange(one.doc, other.doc)
}

function read({ doc, name, fields }: Milestones) {
  return readRows(doc, name, fields)
}
