import { expect, test } from 'vitest'
import { pauseAfter } from './events.ts'

test.each([
  [0, 500, 500],
  [1, 500, 1_000],
  [3, 500, 4_000],
  [6, 500, 30_000],
  [40, 500, 30_000],
])('after %i failures the pause is between %i and %i ms', (failures, least, most) => {
  expect(pauseAfter(failures, () => 0)).toBe(least)
  expect(pauseAfter(failures, () => 1)).toBe(most)
})
