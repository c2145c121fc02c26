import { queryOptions, useQueryClient } from '@tanstack/react-query'
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
