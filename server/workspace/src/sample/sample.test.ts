import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { challenge } from '@roundtable/shared/document-kinds/challenge'
import { challengeFlags } from '@roundtable/shared/document-kinds/challenge-flags'
import { clauseNumbers } from '@roundtable/shared/document-kinds/clauses'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { openQuestions } from '@roundtable/shared/document-kinds/conduct-questions'
import { note } from '@roundtable/shared/document-kinds/note'
import { vision } from '@roundtable/shared/document-kinds/vision'
import type { Misfit, ProseKind } from '@roundtable/shared/document-kinds/kind'
import { cocoaChallenge } from './challenge.ts'
import { codeHistory } from './code-of-conduct.ts'
import { type Sitting, writtenHistory } from './history.ts'
import { minutesHistory } from './minutes.ts'
import { charter, cocoa, type SamplePartnership } from './partnerships.ts'
import { demoAccounts, seatsOf } from './people.ts'
import { charterVisionHistory, plainVisionHistory, visionHistory } from './vision.ts'

const texts: [string, SamplePartnership, readonly Sitting[], ProseKind?][] = [
  ['the vision', cocoa, visionHistory],
  ['the code of conduct', cocoa, codeHistory, codeOfConduct],
  ['the minutes', cocoa, minutesHistory, note],
  ['the vision in plain language', cocoa, plainVisionHistory],
  ['the charter’s vision', charter, charterVisionHistory],
]

function seed(kind: ProseKind): Uint8Array {
  const doc = new Y.Doc()
  kind.seed(doc, 'Vision')
  return Y.encodeStateAsUpdate(doc)
}

/** Applies the log row by row, as the engine would, and keeps what the kind says against a row. */
function read(history: readonly Sitting[], kind: ProseKind = vision) {
  const doc = new Y.Doc()
  const misfits: Misfit[] = []
  doc.on('afterTransaction', (transaction) => {
    const misfit = kind.check(transaction)
    if (misfit !== undefined) misfits.push(misfit)
  })
  const first = seed(kind)
  const written = writtenHistory(first, proseRoot, history)
  Y.applyUpdate(doc, first)
  for (const { bytes } of written.rows) Y.applyUpdate(doc, bytes)
  return { doc, misfits, ...written }
}

describe.each(texts)('%s', (_, partnership, history, kind = vision) => {
  test('every row of its history fits the kind, at every moment', () => {
    expect(read(history, kind).misfits).toEqual([])
  })

  test('all who wrote it may write at that table, and wrote after they had joined', () => {
    const seats = seatsOf(partnership)
    for (const { by, at } of history) {
      const seat = seats.find(({ person }) => person.name === by)
      expect([by, seat?.person.role]).toEqual([by, expect.stringMatching(/^partner_/)])
      expect(Date.parse(at)).toBeGreaterThan(Date.parse(seat!.organisation!.since))
    }
  })

  test('its rows are in the order of their times, and each person writes under one client id', () => {
    const { rows, clientIds } = read(history, kind)
    const times = rows.map((row) => row.at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(new Set(clientIds.values()).size).toBe(clientIds.size)
    expect([...clientIds.keys()].toSorted()).toEqual([...new Set(history.map(({ by }) => by))].toSorted())
  })
})

test('the vision is a real text: some 600 words, with every shape of text and a history of months', () => {
  const { doc, rows } = read(visionHistory)
  const words = vision.plainText(doc).split(/\s+/).length
  expect(words).toBeGreaterThan(550)
  expect(words).toBeLessThan(750)
  const shapes = JSON.stringify(vision.toJSON(doc))
  for (const shape of ['heading', 'bulletList', 'taskList', 'blockquote', 'table', 'bold', 'link']) {
    expect(shapes).toContain(`"${shape}"`)
  }
  expect(shapes).toContain('"checked":true')
  expect(rows.length).toBeGreaterThan(150)
  expect(rows.at(-1)!.at - rows[0]!.at).toBeGreaterThan(365 * 24 * 60 * 60 * 1000)
})

test('CAP-4.0 the code of conduct answers most of what it should, refers to its own clauses, and leaves something open', () => {
  const text = codeOfConduct.toJSON(read(codeHistory, codeOfConduct).doc)
  expect(openQuestions(text).map(({ id, is }) => [id, is])).toEqual([
    ['resources', 'not asked'],
    ['conflicts', 'without a clause'],
    ['absence', 'without words'],
    ['force', 'not asked'],
  ])
  const numbers = clauseNumbers(text)
  const references = [...JSON.stringify(text).matchAll(/"to":"(\w+)"/g)].map(([, id]) => numbers.get(id!))
  expect(references).toEqual([2, expect.any(Number)])
})

test('CAP-1.1 the challenge was written by partners, fits its kind at every moment, and may have two goals', () => {
  const doc = new Y.Doc()
  challenge.seed(doc, 'Challenge and goal')
  const misfits: Misfit[] = []
  doc.on('afterTransaction', (transaction) => {
    const misfit = challenge.check(transaction)
    if (misfit !== undefined) misfits.push(misfit)
  })
  const sittings = cocoaChallenge()
  for (const { write } of sittings) write(doc)
  expect(misfits).toEqual([])
  expect(sittings.map(({ at }) => at)).toEqual(sittings.map(({ at }) => at).toSorted((a, b) => a - b))
  for (const { by, at } of sittings) {
    const seat = seatsOf(cocoa).find(({ person }) => person.name === by)
    expect(at).toBeGreaterThan(Date.parse(seat!.organisation!.since))
  }
  const { tables } = challenge.content(doc)
  const words = Object.entries(tables).map(([part, rows]) => [part, rows.map((row) => String(row['words']))])
  expect(challengeFlags(Object.fromEntries(words))).toEqual(['perhaps two goals'])
})

test('people of the demo have addresses that can never exist, and passwords long enough to be taken', () => {
  const accounts = demoAccounts([cocoa, charter])
  expect(new Set(accounts.map((account) => account.email)).size).toBe(accounts.length)
  for (const { email, password } of accounts) {
    expect(email).toMatch(/^[a-z.]+@demo\.example$/)
    expect(password.length).toBeGreaterThanOrEqual(12)
  }
})

test('one person sits at both tables, so that there is something to switch between', () => {
  const names = (partnership: SamplePartnership) => seatsOf(partnership).map(({ person }) => person.name)
  expect(names(cocoa).filter((name) => names(charter).includes(name))).toContain('Ama Dankwa')
})
