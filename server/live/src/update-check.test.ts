import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { defaultLimits } from './limits.ts'
import { updateOf } from './testing/raw-client.ts'
import { checkUpdate, type Known } from './update-check.ts'

const roots = { text: 'Text' } as const
const empty: Known = { clockOf: () => 0, ownerOf: () => undefined, isDeleted: () => false }

function check(update: Uint8Array, known: Partial<Known> = {}) {
  return checkUpdate(update, 'anna', { ...empty, ...known }, { roots }, defaultLimits)
}

function typed(doc = new Y.Doc()): Uint8Array {
  return updateOf(doc, () => doc.getText('text').insert(0, 'hello'))
}

test('LIVE-7 no beginning of a good update is a good update', () => {
  const update = typed()
  for (let length = 0; length < update.length; length++) {
    expect(check(update.slice(0, length)).is, `${length} bytes`).not.toBe('new')
  }
  expect(check(update)).toMatchObject({ is: 'new', structs: 1, partlyKnown: false })
})

test('an empty update, and one of which all is there, bring nothing new', () => {
  expect(check(Uint8Array.of(0, 0))).toEqual({ is: 'known' })
  expect(check(typed(), { clockOf: () => 5, ownerOf: () => 'ben' })).toEqual({ is: 'known' })
})

test('an update of which the beginning is there is new in part', () => {
  expect(check(typed(), { clockOf: () => 3, ownerOf: () => 'anna' })).toMatchObject({
    is: 'new',
    partlyKnown: true,
  })
})

test('a deletion is known once all of it is deleted', () => {
  const doc = new Y.Doc()
  typed(doc)
  const deletion = updateOf(doc, () => doc.getText('text').delete(1, 2))
  const known = { clockOf: () => 5 }
  expect(check(deletion, known)).toMatchObject({ is: 'new', structs: 0 })
  expect(check(deletion, { ...known, isDeleted: () => true })).toEqual({ is: 'known' })
})

test('LIVE-6 only the owner may add under a client id', () => {
  expect(check(typed(), { ownerOf: () => 'ben' })).toEqual({ is: 'refused', code: 'foreign_client' })
  expect(check(typed(), { ownerOf: () => 'anna' }).is).toBe('new')
})

test('LIVE-7 the parts of one update may lean on each other, whatever their order', () => {
  const one = new Y.Doc()
  const two = new Y.Doc()
  Y.applyUpdate(two, typed(one))
  two.getText('text').insert(2, 'and two')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  one.getText('text').insert(4, 'and one')
  expect(check(Y.encodeStateAsUpdate(one)).is).toBe('new')
})

test('LIVE-7 the same client twice in one update, or a struct of no length, is malformed', () => {
  const once = [1, 7, 0, 4, 1, 4, ...letters('text'), 1, ...letters('a')]
  const twice = Uint8Array.of(3, ...once, ...once.with(1, 8), ...once.with(2, 1), 0)
  expect(check(twice)).toEqual({ is: 'refused', code: 'malformed' })
  const nothing = Uint8Array.of(1, 1, 7, 0, 0, 0, 0)
  expect(check(nothing)).toEqual({ is: 'refused', code: 'malformed' })
})

function letters(text: string): number[] {
  return [...Buffer.from(text)]
}
