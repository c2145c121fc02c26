import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestError } from './unwrap.ts'

/**
 * The cache of records. `onSignedOut` is called when any answer says that the session has ended;
 * texts live in their Yjs documents, never here.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof RequestError && error.problem === 'not_signed_in') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // Without a connection a request fails and says so, instead of waiting unseen for the connection to come back.
    defaultOptions: {
      queries: { staleTime: 30_000, retry: mayTryAgain, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}

// A refusal stays a refusal; only an answer that never came is worth asking for again.
function mayTryAgain(failures: number, error: Error): boolean {
  if (!(error instanceof RequestError)) return false
  return failures < 2 && (error.problem === 'unreachable' || error.problem === 'unavailable')
}

/** Forgets what the person who leaves has seen. Call it when their page is gone; a page that is shown would ask again. */
export function forgetRecords(queryClient: QueryClient): void {
  queryClient.removeQueries({ type: 'inactive' })
}
