import { expect, test } from 'vitest'
import { type Promised, promiseKeeping, standingOf, type Verdict } from './commitments.ts'

const today = '2026-11-22'
const past = '2026-11-01'
const future = '2026-12-24'
const promised = (
  dueOn: string,
  claimedOn: string | null = null,
  verdicts: Verdict[] = [],
  withdrawnOn: string | null = null,
): Promised => ({ dueOn, claimedOn, verdicts, withdrawnOn })

test.each([
  [promised(future), 'open'],
  [promised(today), 'open'],
  [promised(past), 'late'],
  [promised(past, '2026-10-30'), 'claimed'],
  [promised(past, '2026-10-30', ['confirmed']), 'done'],
  [promised(past, '2026-10-30', ['confirmed', 'disputed']), 'disputed'],
  [promised(past, '2026-10-30', ['confirmed'], '2026-11-02'), 'withdrawn'],
])('CAP-3.4 %j is %s', (promise, standing) => {
  expect(standingOf(promise, today)).toBe(standing)
})

test('IND-7 where nothing was due, nothing is known', () => {
  expect(promiseKeeping([], today)).toEqual({ state: 'unknown', waiting: 0 })
  const soon = [promised(future), promised(today), promised(past, past)]
  expect(promiseKeeping(soon, today)).toEqual({ state: 'unknown', waiting: 1 })
})

test('IND-7 kept in time, kept late and not kept make up all that was due', () => {
  const promises = [
    promised(past, '2026-11-01', ['confirmed']),
    promised(future, '2026-11-20', ['confirmed']),
    promised(past, '2026-11-02', ['confirmed']),
    promised(past, '2026-10-01', ['disputed']),
    promised(past),
    promised(past, null, [], '2026-10-01'),
    promised(future, null, [], '2026-10-01'),
    promised(past, '2026-10-30'),
  ]
  expect(promiseKeeping(promises, today)).toEqual({
    state: 'known',
    keptInTime: 2,
    keptLate: 1,
    notKept: 3,
    due: 6,
    waiting: 1,
  })
})
