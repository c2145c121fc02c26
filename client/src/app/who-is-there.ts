import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../api/answers.ts'
import { instanceQuery } from '../api/instance.ts'
import { sessionQuery } from '../api/session.ts'
import { RequestError } from '../api/unwrap.ts'

/**
 * The session of this browser, or nothing for a stranger. A browser that was never signed in is told so by the public
 * door first: being a stranger is no failure, and a refused request would stand in the console as one.
 */
export async function whoIsThere(queryClient: QueryClient): Promise<Session | undefined> {
  const known = queryClient.getQueryData(sessionQuery.queryKey)
  if (known) return known
  const { signedIn } = await queryClient.fetchQuery({ ...instanceQuery, staleTime: 0 })
  return signedIn ? queryClient.fetchQuery(sessionQuery).catch(nobodyAnyMore) : undefined
}

// The session may have ended between the two questions.
function nobodyAnyMore(error: unknown): undefined {
  if (!(error instanceof RequestError && error.problem === 'not_signed_in')) throw error
}
