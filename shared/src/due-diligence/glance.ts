import { type CheckResult, type Criterion, criterionIds, isExclusion } from './criteria.ts'

/** The four states of anything that is watched. What is missing is never fine. */
export type Light = 'ok' | 'watch' | 'alert' | 'unknown'

/** Two people look at every file. */
export const reviewersNeeded = 2

/** What an applicant says to a question of exclusion: that it applies, that it does not, or nothing. */
export type ExclusionAnswer = 'yes' | 'no' | null

/** What is known of each criterion: what the reviewers found, and for a question of exclusion what the applicant says. */
export interface Known {
  /** The latest result of each reviewer who serves now. */
  results: readonly { criterion: Criterion; result: CheckResult }[]
  answers: Partial<Record<Criterion, ExclusionAnswer>>
}

/** What do we know, and what do we not: one light per criterion. */
export function glance(known: Known): Record<Criterion, Light> {
  const lights = criterionIds.map((criterion) => [criterion, lightOf(criterion, known)] as const)
  return Object.fromEntries(lights) as Record<Criterion, Light>
}

function lightOf(criterion: Criterion, { results, answers }: Known): Light {
  const found = results.filter((each) => each.criterion === criterion).map((each) => each.result)
  if (found.includes('fail')) return 'alert'
  // Whoever asks a question of exclusion and gets no answer does not know, whatever the reviewers think (CAP-3.2).
  const unanswered = isExclusion(criterion) && (answers[criterion] ?? null) === null
  if (unanswered || found.length < reviewersNeeded || found.includes('unknown')) return 'unknown'
  const applies = isExclusion(criterion) && answers[criterion] === 'yes'
  return applies || found.includes('concern') ? 'watch' : 'ok'
}

/** What the questions of exclusion allow: the seat only when each is answered and none has failed. */
export function exclusionFacts(lights: Record<Criterion, Light>) {
  const states = criterionIds.filter(isExclusion).map((criterion) => lights[criterion])
  return {
    exclusionsClear: states.every((light) => light === 'ok' || light === 'watch'),
    noExclusionFailed: !states.includes('alert'),
  }
}

/** How many criteria stand at each light. */
export function countLights(lights: Record<Criterion, Light>): Record<Light, number> {
  const counts = { ok: 0, watch: 0, alert: 0, unknown: 0 }
  for (const light of Object.values(lights)) counts[light] += 1
  return counts
}

export type RiskLevel = 'low' | 'medium' | 'high' | 'unknown'

/** A risk that is seen is high; one that cannot be judged is unknown, not low. */
export function riskLevel(counts: Record<Light, number>): RiskLevel {
  if (counts.alert > 0) return 'high'
  if (counts.unknown > 0) return 'unknown'
  return counts.watch > 0 ? 'medium' : 'low'
}
