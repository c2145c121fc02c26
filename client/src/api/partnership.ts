import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { DocumentInfo } from './answers.ts'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

/** One partnership with its groups, organisations and documents, as the asker may see it. */
export const partnershipQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug],
    queryFn: () => unwrap(api.partnerships[':slug'].$get({ param: { slug } })),
  })

/** After an act at the table: whatever is shown of it is asked for anew, then `onDone`. */
export function useRefresh(slug: string, onDone: () => void): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['partnership', slug] }).then(onDone)
}

/** Where a text is written: to be named only by links that are about the draft, such as a comment, a place that was found or what waits there. */
export const draftAt = '/p/$slug/documents/$documentId'
const adoptedAt = '/p/$slug/documents/$documentId/adopted'

/** Where whoever merely opens a document comes to: what binds the partners, where something does; its draft is a step from there. */
export function whereRead({ adoptedVersion }: Pick<DocumentInfo, 'adoptedVersion'>) {
  return adoptedVersion === null ? draftAt : adoptedAt
}
