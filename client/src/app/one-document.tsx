import { DocumentScreen } from '../features/documents/document-screen.tsx'
import { documentParts } from './document-parts.ts'

/** The page of a document with the parts of all features. Another document is another screen: its connection, carets and offline copy must not carry over. */
export function OneDocument(params: { slug: string; documentId: string }) {
  return <DocumentScreen key={params.documentId} {...params} parts={documentParts} />
}
