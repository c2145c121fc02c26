/** One entry of a chain. A chain belongs to a partnership, or to an organisation whose private acts only it may read. */
export interface AuditEntryTable {
  /** The id of the partnership or of the organisation. */
  chain: string
  /** From 1, without a gap. */
  seq: number
  at: number
  /** Who acted; null where the instance itself did. Names are looked up when it is read. */
  person_id: string | null
  /** The role and organisation they acted in. */
  role: string | null
  organisation_id: string | null
  act: string
  /** JSON of the act's own shape (shared/audit). */
  about: string
  /** The hash of the entry before; of the first, an empty text. */
  prev: string
  hash: string
}

/** The last entry of a chain on a day, as it was made known: what comes later cannot be cut off unseen. */
export interface AuditHeadTable {
  chain: string
  /** `2026-11-22`, in UTC. */
  day: string
  seq: number
  hash: string
}

export interface AuditTables {
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
}
