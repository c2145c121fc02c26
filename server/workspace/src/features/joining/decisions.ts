import type { Kysely } from 'kysely'
import { againBecause } from '@roundtable/shared/joining/joining'
import { decidingActs } from '@roundtable/shared/joining/deciding-acts'
import type { Tables } from '../../tables.ts'
import { type AuditEntryTable, findEntries } from '../audit/index.ts'
import { findSeatings, type Place, type Seating } from '../membership/index.ts'
import { findAnswers } from './store.ts'
import type { JoinAnswerTable } from './tables.ts'

/** What was decided at a table so far, and who says what to it. */
export interface Decided {
  entries: readonly AuditEntryTable[]
  answers: readonly JoinAnswerTable[]
  seatings: readonly Seating[]
}

export async function findDecided(kysely: Kysely<Tables>, place: Place): Promise<Decided> {
  const [entries, answers, seatings] = [
    await findEntries(kysely, [place.partnership.id], { acts: decidingActs }, Number.MAX_SAFE_INTEGER),
    await findAnswers(kysely, place),
    await findSeatings(kysely, place),
  ]
  return { entries: entries.toReversed(), answers, seatings }
}

/** When the asker's organisation came, if it has a seat. */
export function joinedAt({ seatings }: Decided, place: Place): number | null {
  const own = seatings.find(({ organisation }) => organisation.id === place.organisation?.id)
  return own?.joinedAt ?? null
}

/** What was decided before an organisation came: that it is asked about. */
export function askedAbout({ entries }: Decided, joinedAt: number): AuditEntryTable[] {
  return entries.filter((entry) => entry.at <= joinedAt)
}

export function answersTo({ answers }: Decided, decision: string): JoinAnswerTable[] {
  return answers.filter((answer) => answer.decision === decision)
}

/** What the organisation has not answered yet. */
export function unanswered(decided: Decided, organisationId: string, joinedAt: number): AuditEntryTable[] {
  return askedAbout(decided, joinedAt).filter(
    ({ hash }) => !answersTo(decided, hash).some((answer) => answer.organisation_id === organisationId),
  )
}

/** Whether a decision is to be taken again: seats ask, and two organisations on one seat ask once. */
export function again(decided: Decided, decision: string) {
  const asking = answersTo(decided, decision).filter(({ response }) => response === 'request_review')
  const seats = asking.flatMap(({ organisation_id }) =>
    decided.seatings.filter(({ organisation }) => organisation.id === organisation_id),
  )
  return againBecause(new Set(seats.map(({ seatId }) => seatId)), decided.seatings)
}
