import { expect, test } from 'vitest'
import { TickPace } from './tick-pace.ts'

test('a quiet room ticks at once', () => {
  expect(new TickPace().wait(100, 0)).toBeLessThanOrEqual(0)
})

test.each([
  ['two people', 2, 10, 16],
  ['a meeting', 30, 100, 33],
  ['an assembly', 100, 200, 45],
])('the busier a room the longer it collects: %s', (_, recipients, editsPerSecond, ms) => {
  const pace = new TickPace()
  let now = 0
  for (let tick = 0; tick < 60; tick++) {
    now += 50
    pace.ticked(editsPerSecond / 20, now)
  }
  expect(pace.wait(recipients, now)).toBe(ms)
})

test('a room that was busy is quiet again after a while', () => {
  const pace = new TickPace()
  for (let now = 0; now < 2_000; now += 50) pace.ticked(10, now)
  pace.ticked(1, 20_000)
  expect(pace.wait(100, 20_000)).toBe(16)
})
