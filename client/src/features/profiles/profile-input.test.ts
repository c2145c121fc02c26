import { profile } from '@roundtable/shared/profiles/profile'
import { expect, test } from 'vitest'
import { readProfile } from './profile-input.ts'

function form(fields: readonly [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const usual: [string, string][] = [
  ['country', 'GH'],
  ['workingDays', '1'],
  ['workingDays', '2'],
  ['approvalDays', '15'],
  ['languages', 'en, ak;fr'],
  ['decisionCustom', 'The board.'],
]

test('a form is read as the schema wants it', () => {
  const periods: [string, string][] = [
    ['closedFrom', '2026-12-21'],
    ['closedUntil', '2027-01-03'],
    ['closedReason', 'Winter'],
    ['closedFrom', ''],
    ['closedUntil', ''],
    ['closedReason', ''],
  ]
  expect(profile.parse(readProfile(form([...usual, ...periods])))).toEqual({
    languages: ['en', 'ak', 'fr'],
    country: 'GH',
    region: null,
    workingDays: [1, 2],
    closed: [{ from: '2026-12-21', until: '2027-01-03', reason: 'Winter' }],
    approvalDays: 15,
    decisionCustom: 'The board.',
    meetingPreferences: '',
  })
})

test.each(['', 'ten', '-1', '1.5', '1e9'])('%j is no number of working days', (approvalDays) => {
  const fields = usual.map(([name, value]): [string, string] =>
    name === 'approvalDays' ? [name, approvalDays] : [name, value],
  )
  expect(profile.safeParse(readProfile(form(fields))).success).toBe(false)
})
