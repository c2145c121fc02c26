import { describe, expect, test } from 'vitest'
import { type Facts, fileStates, type FileState, type Move, type Mover, moves, step } from './states.ts'

const all: Facts = {
  formComplete: true,
  twoReviewers: true,
  bothRecommended: true,
  isPartner: true,
  exclusionsClear: true,
  noExclusionFailed: true,
  hasConditions: true,
  conditionsMet: true,
}
const applicant = { ...all, isPartner: false }

const movers: readonly Mover[] = ['applicant', 'secretariat', 'reviewers', 'leads']

/** The state machine of CAP-3.2 written down a second time, by hand: every way there is. */
const ways: readonly [Move, Mover, FileState, FileState][] = [
  ['submit', 'applicant', 'draft', 'submitted'],
  ['withdraw', 'applicant', 'draft', 'withdrawn'],
  ['withdraw', 'applicant', 'submitted', 'withdrawn'],
  ['withdraw', 'applicant', 'screening', 'withdrawn'],
  ['withdraw', 'applicant', 'in_review', 'withdrawn'],
  ['withdraw', 'applicant', 'info_requested', 'withdrawn'],
  ['withdraw', 'applicant', 'recommended', 'withdrawn'],
  ['start_screening', 'secretariat', 'submitted', 'screening'],
  ['start_review', 'secretariat', 'screening', 'in_review'],
  ['ask', 'secretariat', 'in_review', 'info_requested'],
  ['reply', 'applicant', 'info_requested', 'in_review'],
  ['go_on', 'secretariat', 'info_requested', 'in_review'],
  ['recommend', 'reviewers', 'in_review', 'recommended'],
  ['recommend', 'reviewers', 're_review', 'recommended'],
  ['admit', 'leads', 'recommended', 'admitted'],
  ['admit_with_conditions', 'leads', 'recommended', 'admitted_with_conditions'],
  ['decline', 'leads', 'recommended', 'declined'],
  ['suspend', 'leads', 'recommended', 'suspended'],
  ['expel', 'leads', 'recommended', 'expelled'],
  ['meet_conditions', 'reviewers', 'admitted_with_conditions', 'admitted'],
  ['review_again', 'secretariat', 'admitted', 're_review'],
  ['review_again', 'secretariat', 'admitted_with_conditions', 're_review'],
  ['review_again', 'secretariat', 'suspended', 're_review'],
  ['record_leaving', 'secretariat', 'admitted', 'left'],
  ['record_leaving', 'secretariat', 'admitted_with_conditions', 'left'],
  ['record_leaving', 'secretariat', 're_review', 'left'],
  ['record_leaving', 'secretariat', 'suspended', 'left'],
]
const ofApplicants: readonly Move[] = ['withdraw', 'decline']
const factsFor = (move: Move) => (ofApplicants.includes(move) ? applicant : all)

const wayOf = (move: Move, mover: Mover, from: FileState) =>
  ways.find((way) => way[0] === move && way[1] === mover && way[2] === from)

describe.each(Object.keys(moves) as Move[])('CAP-3.2 %s', (move) => {
  test.each(movers)('by %s leads where the machine says from each state, and nowhere else', (mover) => {
    for (const from of fileStates) {
      const way = wayOf(move, mover, from)
      const made = step(move, from, mover, factsFor(move))
      expect([from, 'to' in made ? made.to : undefined]).toEqual([from, way?.[3]])
    }
  })
})

test('CAP-3.2 the secretariat decides nothing: no move of its admits, declines, suspends or expels', () => {
  const decided: readonly FileState[] = [
    'admitted',
    'admitted_with_conditions',
    'declined',
    'suspended',
    'expelled',
  ]
  for (const move of Object.keys(moves) as Move[])
    for (const from of fileStates) {
      const made = step(move, from, 'secretariat', factsFor(move))
      expect('to' in made && decided.includes(made.to)).toBe(false)
    }
})

test.each<[Move, FileState, keyof Facts]>([
  ['submit', 'draft', 'formComplete'],
  ['start_review', 'screening', 'twoReviewers'],
  ['recommend', 'in_review', 'twoReviewers'],
  ['recommend', 'in_review', 'bothRecommended'],
  ['admit', 'recommended', 'exclusionsClear'],
  ['admit_with_conditions', 'recommended', 'noExclusionFailed'],
  ['admit_with_conditions', 'recommended', 'hasConditions'],
  ['suspend', 'recommended', 'isPartner'],
  ['expel', 'recommended', 'isPartner'],
  ['meet_conditions', 'admitted_with_conditions', 'conditionsMet'],
  ['meet_conditions', 'admitted_with_conditions', 'exclusionsClear'],
])('CAP-3.2 %s from %s waits for %s', (move, from, fact) => {
  const made = step(move, from, moves[move].by, { ...all, [fact]: false })
  expect(made).toEqual({ refused: 'not_yet', needs: fact })
})

test.each<[Move, FileState]>([
  ['withdraw', 'recommended'],
  ['decline', 'recommended'],
])('CAP-3.2 %s is for applicants alone', (move, from) => {
  expect(step(move, from, moves[move].by, all)).toEqual({ refused: 'not_yet', needs: 'not isPartner' })
})
