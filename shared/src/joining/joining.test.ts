import { describe, expect, test } from 'vitest'
import { againBecause, decisionAnswer, reviewDueAt } from './joining.ts'

const seats = [
  { seatId: 'farmers', groupId: 'civil society' },
  { seatId: 'children', groupId: 'civil society' },
  { seatId: 'ministry', groupId: 'state' },
  { seatId: 'brandt', groupId: 'private sector' },
  { seatId: 'nordhavn', groupId: 'private sector' },
]

describe('CAP-3.3 a decision is to be taken again', () => {
  test.each([
    ['when nobody asks', [], null],
    ['when one seat of a group of two asks', ['farmers'], null],
    ['when one seat in each of two groups asks', ['farmers', 'brandt'], null],
    ['when three seats ask, whatever their groups', ['farmers', 'brandt', 'ministry'], 'requests'],
    ['when every seat of a group asks', ['brandt', 'nordhavn'], 'group'],
    ['when the only seat of a group asks', ['ministry'], 'group'],
  ])('%s', (_, asking, because) => {
    expect(againBecause(new Set(asking), seats)).toBe(because)
  })

  test('a seat that nobody holds any more is nobody’s whole group', () => {
    expect(againBecause(new Set(['closed']), seats)).toBeNull()
    expect(againBecause(new Set(), [])).toBeNull()
  })
})

test('CAP-3.3 an answer is due thirty days after joining', () => {
  expect(reviewDueAt(Date.UTC(2026, 0, 5, 9))).toBe(Date.UTC(2026, 1, 4, 9))
})

test.each([
  [{ response: 'accept' }, true],
  [{ response: 'accept_with_note', note: 'We would have set it higher.' }, true],
  [{ response: 'request_review', note: 'The rule counts us out.' }, true],
  [{ response: 'accept_with_note' }, false],
  [{ response: 'request_review', note: '  ' }, false],
  [{ response: 'request_review', note: 'x'.repeat(601) }, false],
  [{ response: 'reject', note: 'No.' }, false],
])('an answer %o is one: %s', (answer, good) => {
  expect(decisionAnswer.safeParse(answer).success).toBe(good)
})
