import type { FileState } from './states.ts'

/** What somebody has to look at, though nothing has happened. */
export const flags = [
  'applicant_silent',
  'renamed',
  'changed_after_decision',
  'condition_overdue',
  'condition_due_soon',
  'expired',
  'expires_soon',
] as const
export type Flag = (typeof flags)[number]

const day = 24 * 60 * 60 * 1000
/** An applicant who is asked and says nothing for so long has vanished (CAP-3.2). */
export const silentAfterDays = 60
/** So long before a date somebody is reminded. */
export const soonDays = 60
/** How long an admission holds until the partner is looked at again [ours]. */
export const validYears = 2
/** A guest at the table is one for so long at most [ours]. */
export const longestTrialDays = 90

export interface Flagged {
  state: FileState
  /** The last sign of life of the applicant, or when the file was opened. */
  lastHeardAt: number
  renamed: boolean
  changedAfterDecision: boolean
  /** Due dates of conditions that are not met, `2026-11-22`. */
  openConditions: readonly string[]
  validUntil: string | null
}

const waitsForApplicant: readonly FileState[] = ['draft', 'info_requested']
const mayRunOut: readonly FileState[] = ['admitted', 'admitted_with_conditions', 're_review']

/** The flags of a file on a day. `now` in epoch ms; days are UTC. */
export function flagsOf(file: Flagged, now: number): Flag[] {
  const today = dayOf(now)
  const soon = dayOf(now + soonDays * day)
  const tracked = mayRunOut.includes(file.state)
  const silent = waitsForApplicant.includes(file.state) && now - file.lastHeardAt >= silentAfterDays * day
  const due = tracked ? file.openConditions : []
  const until = tracked ? file.validUntil : null
  const holds: Record<Flag, boolean> = {
    applicant_silent: silent,
    renamed: file.renamed,
    changed_after_decision: file.changedAfterDecision,
    condition_overdue: due.some((date) => date < today),
    condition_due_soon: due.some((date) => date >= today && date <= soon),
    expired: until !== null && until < today,
    expires_soon: until !== null && until >= today && until <= soon,
  }
  return flags.filter((flag) => holds[flag])
}

export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The day an admission of today ends: 29 February ends on 28 February. */
export function validUntil(at: number): string {
  const from = new Date(at)
  const end = new Date(Date.UTC(from.getUTCFullYear() + validYears, from.getUTCMonth(), from.getUTCDate()))
  if (end.getUTCMonth() !== from.getUTCMonth()) end.setUTCDate(0)
  return dayOf(end.getTime())
}
