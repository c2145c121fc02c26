import type { QueryClient } from '@tanstack/react-query'
import { fetchView } from '../document-kinds/registry.ts'
import { DocumentScreen } from '../features/documents/document-screen.tsx'
import { documentQuery } from '../features/documents/queries.ts'
import { documentParts } from './document-parts.ts'

interface DocumentParams {
  slug: string
  documentId: string
}

/** Fetches what a document is and the view of its kind before the page is drawn. */
export async function askAhead(
  queryClient: QueryClient,
  { slug, documentId }: DocumentParams,
): Promise<void> {
  const { kind } = await queryClient.fetchQuery(documentQuery(slug, documentId))
  await fetchView(kind)
}

/** The page of a document with the parts of all features. Another document is another screen: its connection, carets and offline copy must not carry over. */
export function OneDocument(params: DocumentParams) {
  return <DocumentScreen key={params.documentId} {...params} parts={documentParts} />
}
