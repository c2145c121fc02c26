/** Where documents came from that were not begun here. Written once, with the document. */
export interface ExchangeTables {
  document_origin: DocumentOriginTable
}

export interface DocumentOriginTable {
  document_id: string
  /** As the person's own system called it. */
  file_name: string
  form: 'markdown' | 'word' | 'html' | 'json'
  /** The partnership whose export it was, as it was called then. */
  from_partnership: string | null
  imported_at: number
}
