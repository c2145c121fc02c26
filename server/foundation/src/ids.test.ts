import { expect, test } from 'vitest'
import { newId, randomToken, sha256 } from './ids.ts'
import { TurnedClock } from './clock.ts'

test('ids are uuid v7 in the order of their making', () => {
  const ids = Array.from({ length: 1_000 }, () => newId<string>())
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids.toSorted()).toEqual(ids)
})

test('a token is 32 random bytes that fit into a link', () => {
  expect(randomToken()).toMatch(/^[\w-]{43}$/)
  expect(randomToken()).not.toBe(randomToken())
})

test('a hash is 64 hex digits, the same for text and for its bytes', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('Tisch')).toBe(sha256(new TextEncoder().encode('Tisch')))
})

test('a turned clock moves only when it is turned', () => {
  const clock = new TurnedClock(1_000)
  clock.turn(500)
  expect(clock.now()).toBe(1_500)
})
