import { expect, test } from 'vitest'
import { mandateState } from './mandate.ts'
import { type ActOfSecretariat, neutrality } from './neutrality.ts'
import { turnsFrom } from './turns.ts'

const first = { from: '2023-09-12', until: '2026-03-31' }
const second = { from: '2026-04-01', until: '2028-03-31' }
const today = '2026-11-22'

test.each([
  [[], { state: 'none' }],
  [[second], { state: 'in_force', mandate: second }],
  [[first, second], { state: 'in_force', mandate: second }],
  [[first], { state: 'expired', mandate: first }],
  [[{ from: '2027-01-01', until: '2028-01-01' }], { state: 'none' }],
  [[{ from: today, until: today }], { state: 'in_force', mandate: { from: today, until: today } }],
])('CAP-3.6 of the mandates %j today counts %j', (given, state) => {
  expect(mandateState(given, today)).toEqual(state)
})

test('CAP-3.6 seats take turns, each as long, and begin again when all had theirs', () => {
  const rotation = { startsOn: '2026-10-05', weeksEach: 4, seatIds: ['a', 'b', 'c'] }
  expect(turnsFrom(rotation, '2026-10-05')[0]).toEqual({
    seatId: 'a',
    from: '2026-10-05',
    until: '2026-11-01',
  })
  expect(turnsFrom(rotation, '2026-11-01')[0]!.seatId).toBe('a')
  expect(turnsFrom(rotation, '2026-11-02').map(({ seatId }) => seatId)).toEqual(['b', 'c', 'a'])
  expect(turnsFrom(rotation, '2026-12-28')[0]).toEqual({
    seatId: 'a',
    from: '2026-12-28',
    until: '2027-01-24',
  })
  expect(turnsFrom(rotation, '2026-01-01')[0]).toMatchObject({ seatId: 'a', from: '2026-10-05' })
})

const act = (groupId: string | null, kind: ActOfSecretariat['kind'], tookMs: number | null = null) => ({
  groupId,
  kind,
  tookMs,
})

test('IND-9 every act is counted once, and every group has its line', () => {
  const acts = [
    act('state', 'invitation'),
    act('state', 'flag_answer', 4),
    act('state', 'flag_answer', 8),
    act('civil', 'removal'),
    act(null, 'other'),
    act('gone', 'invitation'),
  ]
  const figures = neutrality(['state', 'civil', 'academia'], acts)
  expect(figures.groups.map(({ total, medianAnswerMs }) => [total, medianAnswerMs])).toEqual([
    [3, 6],
    [1, null],
    [0, null],
  ])
  expect(figures).toMatchObject({ concernsNone: 2, state: 'unknown' })
})

test('IND-9 from twenty acts on there is something to read', () => {
  const acts = Array.from({ length: 20 }, (_, index) => act(index % 2 ? 'a' : 'b', 'invitation'))
  expect(neutrality(['a', 'b'], acts).state).toBe('known')
  expect(neutrality(['a', 'b'], acts.slice(1)).state).toBe('unknown')
})
