import { expect, test } from 'vitest'
import type { Row } from '../database/port.ts'
import { FingerprintTaker } from './fingerprint.ts'

const taken = (...rows: Row[]) => {
  const taker = new FingerprintTaker()
  for (const row of rows) taker.add(row)
  return taker.fingerprint
}

test('rows have one fingerprint in whatever order they and their columns come', () => {
  const [first, second] = [
    { id: 'a', at: 1 },
    { id: 'b', at: 2 },
  ]
  expect(taken(first, second)).toEqual(taken(second, { at: 1, id: 'a' }))
})

test.each([
  ['another text', { id: 'b' }],
  ['a number for a text', { id: 1 }],
  ['nothing for a text', { id: null }],
  ['bytes for a text', { id: new TextEncoder().encode('a') }],
  ['another column', { name: 'a' }],
])('%s has another', (_, row) => {
  expect(taken(row)).not.toEqual(taken({ id: 'a' }))
})

test('a row that is there twice counts twice', () => {
  expect(taken({ id: 'a' }, { id: 'a' })).not.toEqual(taken())
  expect(taken({ id: 'a' }, { id: 'a' }).rows).toBe(2)
})
