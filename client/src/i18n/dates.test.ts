import { expect, test } from 'vitest'
import { dateFormatter } from './dates.ts'

const now = Date.UTC(2026, 2, 12, 12)
const minutes = (count: number) => count * 60_000

test.each([
  [0, 'this minute'],
  [minutes(-1), '1 minute ago'],
  [minutes(-59), '59 minutes ago'],
  [minutes(-60), '1 hour ago'],
  [minutes(-60 * 24), 'yesterday'],
  [minutes(60 * 24 * 3), 'in 3 days'],
  [minutes(-60 * 24 * 400), 'last year'],
])('%d ms from now reads “%s”', (span, words) => {
  expect(dateFormatter('en').ago(now + span, now)).toBe(words)
})

test('dates follow the language of the page', () => {
  expect(dateFormatter('de').day(now)).toBe('12. März 2026')
  expect(dateFormatter('en').day(now)).toBe('12 March 2026')
})

test('a day without a time is the same day for every reader', () => {
  expect(dateFormatter('en').date('2026-03-12')).toBe('12 March 2026')
  expect(dateFormatter('de').weekday('2026-03-12')).toBe('Donnerstag, 12. März 2026')
})
