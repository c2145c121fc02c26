import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

/** One partnership with its groups, organisations and documents, as the asker may see it. */
export const partnershipQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug],
    queryFn: () => unwrap(api.partnerships[':slug'].$get({ param: { slug } })),
  })
