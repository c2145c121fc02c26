import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesIn } from './places.ts'

test('a place stays behind the letters it was behind', () => {
  expect(placesIn('abc', 'abc')).toEqual([0, 1, 2, 3])
  expect(placesIn('abc', 'XabYc')).toEqual([0, 2, 3, 5])
  expect(placesIn('abc', 'ac')).toEqual([0, 1, 1, 2])
  expect(placesIn('', 'new')).toEqual([0])
  expect(placesIn('gone', '')).toEqual([0, 0, 0, 0, 0])
})

test('whatever has changed, the places keep their order and lie in the text', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  fc.assert(
    fc.property(words, words, (before, now) => {
      const places = placesIn(before, now)
      expect(places).toHaveLength(before.length + 1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places.every((place) => place >= 0 && place <= now.length)).toBe(true)
    }),
  )
})
