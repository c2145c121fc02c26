import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Desk, ids, seeded } from './testing/desk.ts'

const [alpha, beta] = ids as [string, string]

/** Two people who have heard all of each other so far. */
function two(): [Desk, Desk] {
  const seed = seeded()
  return [new Desk(seed), new Desk(seed)]
}

/** What each did has crossed. */
function meet(one: Desk, other: Desk): void {
  for (let round = 0; round < 6; round++) {
    one.hears([Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc))])
    other.hears([Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc))])
  }
  expect(one.read()).toBe(other.read())
}

test('DOC-4 letters go in where they stood, with their marks, among what has changed meanwhile', () => {
  const [ama, jonas] = two()
  jonas.types(beta, 4, ' only')
  jonas.types(beta, 0, 'Now ')
  jonas.isBold(beta, 0, 3)
  ama.moves(beta, 'up')
  ama.types(beta, 5, ' Truly.')
  meet(ama, jonas)
  expect(ama.read()).toBe('Now Beta only. Truly.\nAlpha.\nGamma.')
  expect(ama.doc.getXmlFragment(proseRoot).toJSON()).toContain('<bold>Now</bold>')
})

test('DOC-4 a text that was taken out for good stays out, whoever wrote in it', () => {
  const [ama, jonas] = two()
  jonas.types(beta, 4, ' only')
  ama.takesOut(beta)
  ama.types(alpha, 0, 'New. ')
  meet(ama, jonas)
  expect(ama.read()).toBe('New. Alpha.\nGamma.')
})

test('DOC-4 what the mover had deleted before stays deleted, also for a writer who hears of all at once', () => {
  const [ama, jonas] = two()
  jonas.types(beta, 0, 'Wrong. ')
  meet(ama, jonas)
  for (let letter = 0; letter < 7; letter++) ama.deletes(beta, 0)
  ama.moves(beta, 'up')
  jonas.types(beta, 12, ' Late.')
  meet(ama, jonas)
  expect(ama.read()).toBe('Beta. Late.\nAlpha.\nGamma.')
})

test('DOC-4 who was away while it moved on and on finds it all the same', () => {
  const [ama, jonas] = two()
  jonas.types(beta, 4, ' only')
  for (let time = 0; time < 40; time++) ama.moves(beta, time % 2 ? 'down' : 'up')
  meet(ama, jonas)
  expect(ama.read()).toBe('Alpha.\nBeta only.\nGamma.')
})

test('DOC-4 the first letters of a clause that is still empty come along', () => {
  const [ama, jonas] = two()
  for (let letter = 0; letter < 5; letter++) ama.deletes(beta, 0)
  meet(ama, jonas)
  jonas.types(beta, 0, 'New')
  ama.moves(beta, 'up')
  meet(ama, jonas)
  expect(ama.read()).toBe('New\nAlpha.\nGamma.')
})

test('DOC-4 a clause that becomes a heading, and one that is taken out and brought back, lose nothing either', () => {
  const [ama, jonas] = two()
  jonas.types(alpha, 5, ' one')
  jonas.types(beta, 4, ' two')
  ama.turns(alpha, 'heading')
  ama.takesOut(beta)
  ama.undoes()
  meet(ama, jonas)
  expect(ama.read()).toBe('Alpha one.\nBeta two.\nGamma.')
})

test('DOC-4 undo takes back one’s own words that came along, and nobody else’s', () => {
  const [ama, jonas] = two()
  jonas.types(beta, 5, ' Late.')
  ama.moves(beta, 'up')
  ama.types(beta, 0, 'Well: ')
  meet(ama, jonas)
  expect(jonas.read()).toBe('Well: Beta. Late.\nAlpha.\nGamma.')
  jonas.undoes()
  meet(ama, jonas)
  expect(jonas.read()).toBe('Well: Beta.\nAlpha.\nGamma.')
})

test('DOC-4 each brings their own alone, and who may not write brings nothing', () => {
  const [ama, jonas] = two()
  const observer = new Desk(ama.doc, () => false)
  jonas.types(beta, 5, ' Late.')
  meet(jonas, observer)
  observer.unsent.length = 0
  jonas.unsent.length = 0
  ama.moves(beta, 'up')
  meet(ama, observer)
  meet(ama, jonas)
  meet(ama, observer)
  expect(observer.unsent).toEqual([])
  const brought = jonas.unsent.flatMap((update) => Y.decodeUpdate(update).structs)
  expect(new Set(brought.map(({ id }) => id.client))).toEqual(new Set([jonas.doc.clientID]))
  expect(ama.read()).toBe('Beta. Late.\nAlpha.\nGamma.')
})
