import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LiveState } from '../../live/live-document.ts'
import { documentQuery } from './queries.ts'

/** A browser does not tell why a socket was refused; after so many attempts it is worth asking by a request. */
const attemptsBeforeAsking = 2

/**
 * Asks for the document anew when the room gives reason to think that rights have changed: a refused edit, or a
 * connection that does not come. An ended session and a lost right then show themselves the way they do everywhere.
 */
export function useFreshRights(
  slug: string,
  documentId: string,
  { refused, failedAttempts }: LiveState,
): void {
  const queryClient = useQueryClient()
  const reason = refused === 'read_only' || failedAttempts === attemptsBeforeAsking
  useEffect(() => {
    if (reason) void queryClient.invalidateQueries(documentQuery(slug, documentId))
  }, [queryClient, slug, documentId, reason])
}
