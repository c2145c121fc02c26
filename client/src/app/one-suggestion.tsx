import { useBranch } from '../features/amendments/use-branch.ts'
import { DocumentScreen } from '../features/documents/document-screen.tsx'
import { suggestionParts } from './suggestion-parts.ts'

/** A suggestion is written on the page of its document, in a room of its own. */
export function OneSuggestion({
  amendmentId,
  ...params
}: {
  slug: string
  documentId: string
  amendmentId: string
}) {
  const room = useBranch(params.slug, params.documentId, amendmentId)
  return room && <DocumentScreen key={amendmentId} {...params} parts={suggestionParts} room={room} />
}
