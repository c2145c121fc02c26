import type { Milestone } from '@roundtable/shared/document-kinds/milestone-rules'
import { expect, test } from 'vitest'
import { layOut } from './timeline-layout.ts'

const row = (id: string, due: string, originalDue = due) =>
  ({ id, title: `Milestone ${id}`, due, originalDue, dependsOn: [] }) as unknown as Milestone & {
    due: string
  }

const names = new Map([
  ['a', 'M1'],
  ['b', 'M2'],
])

test('quarters reach from the first date, promised or due, to the last', () => {
  const { quarters } = layOut(
    [row('a', '2026-04-30', '2025-12-31'), row('b', '2027-01-01')],
    names,
    '2026-11-22',
    1000,
  )
  expect(quarters.map(({ quarter, year }) => `Q${quarter} ${year}`)).toEqual([
    'Q4 2025',
    'Q1 2026',
    'Q2 2026',
    'Q3 2026',
    'Q4 2026',
    'Q1 2027',
  ])
})

test('what is close together stands in lanes of its own', () => {
  const { placed } = layOut([row('a', '2026-04-30'), row('b', '2026-05-02')], names, '2026-04-01', 1000)
  expect(new Set(placed.map(({ y }) => y)).size).toBe(2)
})

test('what is far apart shares a lane, and time runs to the end of the line', () => {
  const { placed, todayX } = layOut(
    [row('a', '2026-01-31'), row('b', '2026-12-02')],
    names,
    '2026-06-01',
    1200,
  )
  expect(new Set(placed.map(({ y }) => y)).size).toBe(1)
  expect(placed[0]!.x < todayX && todayX < placed[1]!.x).toBe(true)
})

test('a date that slipped shows where it was promised, one that did not shows once', () => {
  const { placed } = layOut(
    [row('a', '2026-04-30', '2026-04-16'), row('b', '2026-09-01')],
    names,
    '2026-06-01',
    1000,
  )
  expect(placed[0]!.promisedX).toBeLessThan(placed[0]!.x)
  expect(placed[1]!.promisedX).toBeUndefined()
})

test('words that would leave the page stand before their mark', () => {
  const { placed } = layOut([row('a', '2026-01-05'), row('b', '2026-06-29')], names, '2026-02-01', 600)
  expect(placed.map(({ labelBefore }) => labelBefore)).toEqual([false, true])
})
