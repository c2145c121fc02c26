/**
 * What documents hold, in plain records: made from the log after each commit, and made anew whenever it falls behind. Nothing here is
 * the truth of anything.
 */
export interface FindingTables {
  projection: ProjectionTable
  projected_row: ProjectedRowTable
  search_passage: SearchPassageTable
}

/** How far a document is projected. */
export interface ProjectionTable {
  document_id: string
  /** The last row of its log that is in the records. */
  seq: number
  /** Its title then: words of it are words of each of its passages. */
  title: string
  /** Which version of `projectorVersion` made the records; older ones are made anew. */
  maker: number
  /** What does not fit the kind, or why the document could not be read; null where all is well. */
  misfit: string | null
  /** JSON: what is worth a look in a text (`Flag` of shared/document-kinds/flags). */
  flags: string
  at: number
}

/** A row of a kind that has rows. */
export interface ProjectedRowTable {
  document_id: string
  table_name: string
  row_id: string
  position: number
  /** JSON: its fields, without the id. */
  fields: string
}

/** A piece of something that is found by itself, with the words it is found by. */
export interface SearchPassageTable {
  /** Drawn by lot. The index over the words goes by it. */
  number: number
  partnership_id: string
  /** The feature it belongs to, and what of it: `document`, and its id. */
  source: string
  thing_id: string
  place: string
  heading: string
  body: string
  /** Folded, each once, each with the mark of its partnership before it (`scoped-words.ts`). */
  words: string
}
