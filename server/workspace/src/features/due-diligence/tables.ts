import type { FileState } from '@roundtable/shared/due-diligence/states'
import type { CheckResult, Criterion } from '@roundtable/shared/due-diligence/criteria'
import type { Voice } from '@roundtable/shared/due-diligence/voices'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'

/** The file of one organisation (CAP-3.2). An organisation that applies again gets a new one. */
export interface DiligenceFileTable {
  id: string
  partnership_id: string
  organisation_id: string
  /** As it was called then: a later name is shown beside it. */
  organisation_name: string
  /** Where it is to take a seat. */
  group_id: string
  state: FileState
  state_since: number
  opened_by: string
  opened_at: number
  /** JSON of `application` in shared/due-diligence/inputs. */
  form: string
  submitted_at: number | null
  /** When the applicant last did anything. */
  heard_at: number | null
  /** When the organisation came to the table, of those that sit at it. */
  partner_since: number | null
  decided_at: number | null
  /** `2028-11-22`: until then an admission holds without being looked at again. */
  valid_until: string | null
  /** `2026-12-31`: a guest at the table until the end of that day, in UTC. */
  trial_until: string | null
}

export interface DiligenceReviewerTable {
  id: string
  file_id: string
  person_id: string
  organisation_id: string
  sector: Sector
  assigned_at: number
  released_at: number | null
}

/** What a reviewer recommends; of a review that began anew, an earlier one is closed. */
export interface DiligenceRecommendationTable {
  id: string
  file_id: string
  reviewer_id: string
  recommends: 'admit' | 'admit_with_conditions' | 'decline'
  reason: string
  at: number
  closed_at: number | null
}

/** One check by one person. It is never changed: a later one of the same person on the same criterion counts instead. */
export interface DiligenceCheckTable {
  id: string
  file_id: string
  criterion: Criterion
  result: CheckResult
  said: string
  /** JSON: `{ url, seenOn }[]`. */
  evidence: string
  /** SHA-256 of result, words and evidence: when a link has died, this still says what was seen. */
  hash: string
  person_id: string
  at: number
}

export interface DiligenceConditionTable {
  id: string
  file_id: string
  text: string
  due_on: string
  added_by: string
  added_at: number
  met_by: string | null
  met_at: number | null
}

/** Between the partnership and the applicant. Who wrote for the partnership is not shown to the applicant. */
export interface DiligenceMessageTable {
  id: string
  file_id: string
  from_side: 'applicant' | 'partnership'
  person_id: string
  text: string
  at: number
}

/** Among those who read the file. A table of its own: no query for the applicant comes near it (VIS-5). */
export interface DiligenceNoteTable {
  id: string
  file_id: string
  person_id: string
  text: string
  at: number
}

/** That an organisation competes with the applicant, as its own lead declares. */
export interface DiligenceInterestTable {
  file_id: string
  organisation_id: string
  reason: string
  declared_by: string
  at: number
}

export interface DiligenceVoiceTable {
  file_id: string
  seat_id: string
  voice: Voice
  reason: string
  person_id: string
  role: Role
  at: number
}

export interface DiligenceTables {
  diligence_file: DiligenceFileTable
  diligence_reviewer: DiligenceReviewerTable
  diligence_recommendation: DiligenceRecommendationTable
  diligence_check: DiligenceCheckTable
  diligence_condition: DiligenceConditionTable
  diligence_message: DiligenceMessageTable
  diligence_note: DiligenceNoteTable
  diligence_interest: DiligenceInterestTable
  diligence_voice: DiligenceVoiceTable
}
