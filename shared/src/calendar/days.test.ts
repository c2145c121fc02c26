import { expect, test } from 'vitest'
import { addDays, day, dayIn, daysBetween, weekdayOf, wholeMonths } from './days.ts'

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['9999-01-01', false],
  ['1969-12-31', false],
  ['2026-11-22T00:00', false],
  ['', false],
])('the day %s exists: %s', (text, exists) => {
  expect(day.safeParse(text).success).toBe(exists)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2027-01-01', -1, '2026-12-31'],
])('%s and %d days make %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
  expect(daysBetween(from, to)).toBe(days)
})

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1)
  expect(weekdayOf('2026-11-22')).toBe(7)
})

test.each([
  ['2026-01-31', '2026-02-27', 0],
  ['2026-01-31', '2026-02-28', 1],
  ['2026-01-15', '2026-11-14', 9],
  ['2026-01-15', '2026-11-15', 10],
  ['2025-12-01', '2026-11-30', 11],
])('from %s to %s it is %d whole months', (from, to, months) => {
  expect(wholeMonths(from, to)).toBe(months)
})

test('midnight comes where the partnership is', () => {
  const at = Date.parse('2026-11-22T23:30Z')
  expect(dayIn('UTC', at)).toBe('2026-11-22')
  expect(dayIn('Europe/Berlin', at)).toBe('2026-11-23')
  expect(dayIn('America/Bogota', at)).toBe('2026-11-22')
})
