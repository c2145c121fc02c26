import { expect, test } from 'vitest'
import { placeSeats, pointAt } from './seats.ts'

test('seats of four groups stand evenly, the groups apart', () => {
  const groups = placeSeats([3, 4, 4, 3])
  const angles = groups.flatMap((group) => group.seats)
  expect(angles).toHaveLength(14)
  expect(angles[0]).toBeCloseTo(19.3, 1)
  expect(angles[1]! - angles[0]!).toBeCloseTo(20.6, 1)
  expect(angles[3]! - angles[2]!).toBeCloseTo(38.6, 1)
  expect(angles.at(-1)).toBeCloseTo(360 - 19.3, 1)
})

test('an arc reaches past the outer seats of its group and never into the next', () => {
  const [first, second] = placeSeats([1, 2])
  expect(first!.arc!.from).toBeLessThan(first!.seats[0]!)
  expect(second!.arc!.to).toBeGreaterThan(second!.seats[1]!)
  expect(first!.arc!.to).toBeLessThan(second!.arc!.from)
})

test('a group without seats takes no room', () => {
  const [none, all] = placeSeats([0, 2])
  expect(none).toEqual({ seats: [], arc: null })
  expect(all!.seats[0]).toBeCloseTo(9 + 342 / 4)
})

test('an empty table has no seats', () => {
  expect(placeSeats([])).toEqual([])
  expect(placeSeats([0])).toEqual([{ seats: [], arc: null }])
})

test('the angle counts clockwise from the top', () => {
  expect(pointAt(0, 100)).toEqual({ x: 150, y: 50 })
  expect(pointAt(90, 100).x).toBeCloseTo(250)
})
