import type { AmendmentState } from '@roundtable/shared/amendments/amendments'

/** A suggestion for a document. Its text is in the room of the same id, which follows the document's. */
export interface AmendmentTable {
  id: string
  partnership_id: string
  document_id: string
  reason: string
  opened_by: string
  opened_at: number
  state: AmendmentState
  /** While it is being accepted, who accepts and since when. */
  settled_by: string | null
  settled_at: number | null
  /** Why it was rejected or withdrawn. */
  settled_reason: string | null
  /** JSON: how it differed from the document when it was settled, so that it stays readable. Null until it was read for that. */
  passages: string | null
  /** A Yjs snapshot: the state of the document that was last looked at together with it. */
  seen: Uint8Array
  /** How many characters of it were lost then. */
  seen_lost: number
  looked_by: string | null
  looked_at: number | null
}

export interface RemarkTable {
  id: string
  amendment_id: string
  person_id: string
  at: number
  words: string
}

export interface AmendmentTables {
  amendment: AmendmentTable
  amendment_remark: RemarkTable
}
