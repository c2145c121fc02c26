/** What an organisation says of how it works. No row: nobody has said anything yet. */
export interface OrganisationProfileTable {
  organisation_id: string
  partnership_id: string
  /** JSON of `Profile` (shared/profiles): read and written as a whole. */
  profile: string
  changed_at: number
  changed_by: string
}

export interface NeedTable {
  id: string
  partnership_id: string
  organisation_id: string
  kind: 'need' | 'contribution'
  text: string
  /** `2026-03-01` */
  since: string
  met_on: string | null
  /** The organisation that met it; null where it was nobody of the partnership, or it is not met. */
  met_by: string | null
  recorded_at: number
  withdrawn_at: number | null
}

export interface TermTable {
  id: string
  partnership_id: string
  organisation_id: string
  word: string
  meaning: string
  recorded_at: number
  removed_at: number | null
}

export interface TopicTable {
  id: string
  partnership_id: string
  name: string
  added_at: number
  removed_at: number | null
}

export interface ExpertiseTable {
  topic_id: string
  organisation_id: string
  level: number
  stated_at: number
}

export interface CommitmentTable {
  id: string
  partnership_id: string
  organisation_id: string
  text: string
  due_on: string
  made_by: string
  made_at: number
  /** What shows that it is done, since when its owner says so. */
  evidence: string | null
  claimed_at: number | null
  withdrawn_at: number | null
  withdrawn_for: string | null
}

/** What another organisation says to a claim. A new claim begins without any. */
export interface CommitmentVerdictTable {
  commitment_id: string
  organisation_id: string
  verdict: 'confirmed' | 'disputed'
  reason: string
  given_by: string
  given_at: number
}

export interface ProfileTables {
  organisation_profile: OrganisationProfileTable
  need: NeedTable
  term: TermTable
  topic: TopicTable
  expertise: ExpertiseTable
  commitment: CommitmentTable
  commitment_verdict: CommitmentVerdictTable
}
