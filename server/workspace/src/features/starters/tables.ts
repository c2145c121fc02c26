/** Where a document's first words come from: kept as it was said on the shelf then. The database refuses to change it. */
export interface DocumentStarterTable {
  document_id: string
  /** The id of the starter. */
  starter: string
  version: number
  language: string
  /** What the starter was called. */
  title: string
  licence: string
  source: string
}

export interface StarterTables {
  document_starter: DocumentStarterTable
}
