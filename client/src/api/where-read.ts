import { useQuery } from '@tanstack/react-query'
import type { DocumentInfo } from './answers.ts'
import { partnershipQuery } from './partnership.ts'

/** Where a text is written: to be named only by links that are about the draft, such as a comment, a place that was found or what waits there. */
export const draftAt = '/p/$slug/documents/$documentId'
const adoptedAt = '/p/$slug/documents/$documentId/adopted'

/** Where whoever merely opens a document comes to: what binds the partners, where something does; its draft is a step from there. */
export function whereRead({ adoptedVersion }: Pick<DocumentInfo, 'adoptedVersion'>) {
  return adoptedVersion === null ? draftAt : adoptedAt
}

/** The same for who knows no more of a document than its id. */
export function useWhereRead(slug: string): (documentId: string) => ReturnType<typeof whereRead> {
  const documents = useQuery(partnershipQuery(slug)).data?.documents
  return (documentId) => whereRead(documents?.find(({ id }) => id === documentId) ?? { adoptedVersion: null })
}
