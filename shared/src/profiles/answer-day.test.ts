import { expect, test } from 'vitest'
import { answerDay } from './answer-day.ts'

const weekdays = [1, 2, 3, 4, 5]
const yearEnd = new Map([
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-26', 'Boxing Day'],
  ['2027-01-01', 'New Year’s Day'],
])
const never = new Map<string, string>()

test.each([
  ['2026-11-23', 0, '2026-11-23', 'a working day answers the same day'],
  ['2026-11-22', 0, '2026-11-23', 'a Sunday waits for Monday'],
  ['2026-11-23', 1, '2026-11-24', 'the day of the question does not count'],
  ['2026-11-20', 1, '2026-11-23', 'a weekend is stepped over'],
  ['2026-11-23', 5, '2026-11-30', 'five working days are a week'],
  ['2026-12-24', 1, '2026-12-28', 'Christmas on a Friday, Boxing Day on a Saturday'],
  ['2026-12-23', 6, '2027-01-04', 'over the end of the year'],
  ['2026-12-31', 1, '2027-01-04', 'New Year on a Friday'],
  ['2028-02-28', 1, '2028-02-29', 'a leap day is a working day'],
])('CAP-3.0 asked on %s, after %d working days: %s (%s)', (asked, days, on) => {
  expect(answerDay(asked, days, { workingDays: weekdays, holidays: yearEnd, closed: [] })?.on).toBe(on)
})

test('CAP-3.0 the days that were free are named, those of the weekend are not', () => {
  const calendar = {
    workingDays: weekdays,
    holidays: yearEnd,
    closed: [{ from: '2026-12-28', until: '2027-01-03', reason: 'Winter break' }],
  }
  const answer = answerDay('2026-12-24', 1, calendar)
  expect(answer?.on).toBe('2027-01-04')
  expect(answer?.free.map(({ on, why }) => `${on} ${why}`)).toEqual([
    '2026-12-25 Christmas Day',
    '2026-12-28 Winter break',
    '2026-12-29 Winter break',
    '2026-12-30 Winter break',
    '2026-12-31 Winter break',
    '2027-01-01 New Year’s Day',
  ])
})

test('CAP-3.0 who works from Sunday to Thursday answers on a Sunday', () => {
  const calendar = { workingDays: [7, 1, 2, 3, 4], holidays: never, closed: [] }
  expect(answerDay('2026-11-19', 1, calendar)?.on).toBe('2026-11-22')
})

test('CAP-3.0 whoever never works gives no day, instead of a wrong one', () => {
  expect(answerDay('2026-11-23', 5, { workingDays: [], holidays: never, closed: [] })).toBeNull()
  const closed = [{ from: '2026-01-01', until: '2031-12-31', reason: 'Wound up' }]
  expect(answerDay('2026-11-23', 5, { workingDays: weekdays, holidays: never, closed })).toBeNull()
})
