import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** What is worth a look in the documents, as it is now: documents change without a word to this list. */
export const flagsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'flags'],
    queryFn: () => unwrap(api.partnerships[':slug'].flags.$get({ param: { slug } })),
    staleTime: 0,
  })
