import { expect, test } from 'vitest'
import { isTimeForDigest, localTime } from './morning.ts'

test.each([
  ['2026-11-20T06:00Z', 'Europe/Berlin', '2026-11-20', 7, true],
  ['2026-07-20T05:00Z', 'Europe/Berlin', '2026-07-20', 7, true],
  ['2026-11-20T23:30Z', 'Africa/Accra', '2026-11-20', 23, true],
  ['2026-11-20T23:30Z', 'Europe/Berlin', '2026-11-21', 0, false],
  ['2026-11-22T20:00Z', 'Asia/Tokyo', '2026-11-23', 5, true],
  ['2026-12-31T23:59Z', 'Pacific/Kiritimati', '2027-01-01', 13, true],
])('at %s it is in %s: %s, %i o’clock, a working day: %s', (instant, zone, day, hour, isWorkingDay) => {
  expect(localTime(Date.parse(instant), zone)).toEqual({ day, hour, isWorkingDay })
})

test.each([
  ['before seven', '2026-11-20T05:59Z', null, false],
  ['at seven', '2026-11-20T06:00Z', null, true],
  ['later, where the server was down at seven', '2026-11-20T15:00Z', '2026-11-19', true],
  ['a second time on one day', '2026-11-20T15:00Z', '2026-11-20', false],
  ['on a Saturday', '2026-11-21T09:00Z', '2026-11-20', false],
])('a digest %s', (_, instant, last, due) => {
  expect(isTimeForDigest(localTime(Date.parse(instant), 'Europe/Berlin'), last)).toBe(due)
})
