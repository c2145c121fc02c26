import type { Sector } from '../membership/membership.ts'

export interface Candidate {
  personId: string
  organisationId: string | null
  sector: Sector | null
}

/** Why somebody cannot review a file. */
export type NoReviewer =
  | 'no_sector'
  | 'own_organisation'
  | 'competitor'
  | 'already'
  | 'same_sector'
  | 'enough'

/** Two reviewers from different sectors, none from the applicant or from one that declared to compete with it. */
export function reviewerRefusal(
  candidate: Candidate,
  file: { organisationId: string; competitors: readonly string[]; reviewers: readonly Candidate[] },
): NoReviewer | undefined {
  const { organisationId, sector } = candidate
  if (organisationId === null || sector === null) return 'no_sector'
  if (organisationId === file.organisationId) return 'own_organisation'
  if (file.competitors.includes(organisationId)) return 'competitor'
  if (file.reviewers.some((each) => each.personId === candidate.personId)) return 'already'
  if (file.reviewers.length >= 2) return 'enough'
  return file.reviewers.some((each) => each.sector === sector) ? 'same_sector' : undefined
}
