/** What is known of a document beside its text, which lives in the room of the same id. */
export interface DocumentTable {
  id: string
  partnership_id: string
  kind: string
  title: string
  created_by: string
  created_at: number
  /** While it is archived: since when, by whom and why. Nobody writes in it then. */
  archived_at: number | null
  archived_by: string | null
  archived_for: string | null
  /** The document its first content was copied from. */
  copied_from: string | null
}

/** A person keeps this document within reach. Nobody else is told. */
export interface DocumentFavouriteTable {
  person_id: string
  document_id: string
  since: number
}

/** How far a person has read a document: the row of its log that was the last when they were last there. */
export interface DocumentVisitTable {
  person_id: string
  document_id: string
  seen_seq: number
  seen_at: number
}

export interface DocumentTables {
  document: DocumentTable
  document_favourite: DocumentFavouriteTable
  document_visit: DocumentVisitTable
}
