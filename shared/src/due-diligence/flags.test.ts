import { expect, test } from 'vitest'
import { type Flagged, flagsOf, validUntil } from './flags.ts'

const now = Date.parse('2026-11-22T12:00Z')
const day = 24 * 60 * 60 * 1000
const quiet: Flagged = {
  state: 'admitted',
  lastHeardAt: now,
  renamed: false,
  changedAfterDecision: false,
  openConditions: [],
  validUntil: '2028-11-22',
}
const flags = (changes: Partial<Flagged>) => flagsOf({ ...quiet, ...changes }, now)

test('a file in order has no flag', () => {
  expect(flags({})).toEqual([])
})

test('CAP-3.2 an applicant who was asked and says nothing for 60 days has vanished', () => {
  const asked = { state: 'info_requested' } as const
  expect(flags({ ...asked, lastHeardAt: now - 60 * day + 1 })).toEqual([])
  expect(flags({ ...asked, lastHeardAt: now - 60 * day })).toEqual(['applicant_silent'])
  expect(flags({ state: 'draft', lastHeardAt: now - 60 * day })).toEqual(['applicant_silent'])
})

test('whoever waits for the partners is not silent', () => {
  expect(flags({ state: 'in_review', lastHeardAt: 0 })).toEqual([])
})

test('CAP-3.2 a run of time is announced 60 days before, and said when it is over', () => {
  expect(flags({ validUntil: '2027-01-22' })).toEqual([])
  expect(flags({ validUntil: '2027-01-21' })).toEqual(['expires_soon'])
  expect(flags({ validUntil: '2026-11-22' })).toEqual(['expires_soon'])
  expect(flags({ validUntil: '2026-11-21' })).toEqual(['expired'])
})

test('CAP-3.2 a condition is due soon, then overdue; of a file that is closed none is', () => {
  expect(flags({ openConditions: ['2026-12-01', '2026-11-01'] })).toEqual([
    'condition_overdue',
    'condition_due_soon',
  ])
  expect(flags({ state: 'left', openConditions: ['2026-11-01'] })).toEqual([])
})

test('CAP-3.2 another name, or a check changed after the decision, is flagged', () => {
  expect(flags({ renamed: true, changedAfterDecision: true })).toEqual(['renamed', 'changed_after_decision'])
})

test('an admission holds two years, also one of 29 February', () => {
  expect(validUntil(Date.parse('2026-11-22T23:59:59Z'))).toBe('2028-11-22')
  expect(validUntil(Date.parse('2028-02-29T12:00Z'))).toBe('2030-02-28')
})
