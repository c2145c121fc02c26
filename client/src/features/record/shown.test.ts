import { expect, test } from 'vitest'
import { partOf, readShown } from './shown.ts'

test('what an address says is read, and what means nothing is left out', () => {
  const said = { who: 'person:0193-a', area: 'red-line', from: '2026-11-01', until: '2026-13-40' }
  expect(readShown(said)).toEqual({ who: 'person:0193-a', area: 'red-line', from: '2026-11-01' })
  expect(readShown({ who: 'nobody', area: 'Fair weather', from: 7 })).toEqual({})
})

test('both days are included', () => {
  const { from, until } = partOf({ from: '2026-11-22', until: '2026-11-22' })
  expect(Number(until) - Number(from)).toBe(24 * 60 * 60 * 1000)
})

test.each([
  ['secretariat', { role: 'secretariat' }],
  ['organisation:o1', { organisation: 'o1' }],
  ['person:p1', { person: 'p1' }],
] as const)('who acted: %s', (who, part) => {
  expect(partOf({ who })).toEqual(part)
})
