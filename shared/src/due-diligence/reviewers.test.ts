import { expect, test } from 'vitest'
import { type Candidate, type NoReviewer, reviewerRefusal } from './reviewers.ts'

const ama: Candidate = { personId: 'ama', organisationId: 'farmers', sector: 'civil_society' }
const file = { organisationId: 'bank', competitors: ['other bank'], reviewers: [ama] }

test.each<[string, Partial<Candidate>, NoReviewer | undefined]>([
  ['of another sector', {}, undefined],
  ['of no organisation', { organisationId: null }, 'no_sector'],
  ['of no sector', { sector: null }, 'no_sector'],
  ['of the applicant', { organisationId: 'bank' }, 'own_organisation'],
  ['of a declared competitor', { organisationId: 'other bank' }, 'competitor'],
  ['who reviews already', { personId: 'ama' }, 'already'],
  ['of the sector of the other reviewer', { sector: 'civil_society' }, 'same_sector'],
])('CAP-3.2 somebody %s', (_, who, refusal) => {
  const jonas = { personId: 'jonas', organisationId: 'chocolate', sector: 'private' as const, ...who }
  expect(reviewerRefusal(jonas, file)).toBe(refusal)
})

test('CAP-3.2 two are enough', () => {
  const jonas: Candidate = { personId: 'jonas', organisationId: 'chocolate', sector: 'private' }
  const rui: Candidate = { personId: 'rui', organisationId: 'university', sector: 'academia' }
  expect(reviewerRefusal(rui, { ...file, reviewers: [ama, jonas] })).toBe('enough')
})
