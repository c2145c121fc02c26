import type { Sector } from '@roundtable/shared/membership'

/** A frozen text. Like all tables of this feature it only grows: the database refuses every change. */
export interface DocumentVersionTable {
  id: string
  partnership_id: string
  document_id: string
  /** From 1 within its document, without a gap. */
  number: number
  title: string
  /** The canonical JSON of title, kind, schema version and content (shared/adoption): what `hash` is of. */
  sealed: string
  /** SHA-256, hex. */
  hash: string
  /** The shared document as it was, as one Yjs update (V1). */
  state: Uint8Array
  put_forward_by: string
  put_forward_at: number
  /** `2027-03-12`, or null. */
  next_review_on: string | null
}

/** A filled seat of the table as it was when a version was put forward. Who comes or goes later changes nothing in it. */
export interface VersionSeatTable {
  version_id: string
  seat_id: string
  /** Order of display, from 0. */
  position: number
  /** What its group was called. */
  stakeholder_group: string
  sector: Sector
  /** JSON: the names of the organisations that held it. */
  organisations: string
  /** A seat is asked if somebody could sign for it. */
  standing: 'asked' | 'without_delegate'
}

/** One for each seat that signed. */
export interface VersionSignatureTable {
  version_id: string
  seat_id: string
  /** The name of the organisation whose delegate signed. */
  organisation: string
  signed_by: string
  signed_at: number
  reservation: string | null
}

/** What became of a version. While there is none, it is put forward. */
export interface VersionOutcomeTable {
  version_id: string
  outcome: 'adopted' | 'put_aside'
  /** Null where the last signature adopted it. */
  decided_by: string | null
  decided_at: number
  /** Why it was put aside. */
  reason: string | null
  /** The decision that adopted it; null where all who were asked have signed. */
  decision_id: string | null
}

export interface AdoptionTables {
  document_version: DocumentVersionTable
  version_seat: VersionSeatTable
  version_signature: VersionSignatureTable
  version_outcome: VersionOutcomeTable
}
