/** What keeping a document has to know of it. */
export interface KeptDocument {
  id: string
  title: string
  isArchived: boolean
}
