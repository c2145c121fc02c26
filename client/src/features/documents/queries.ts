import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** All documents of a partnership. */
export const documentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents'],
    queryFn: () => unwrap(api.partnerships[':slug'].documents.$get({ param: { slug } })),
  })

/** One document and what the asker may do in it; the text itself is in its room. */
export const documentQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id],
    queryFn: () => unwrap(api.partnerships[':slug'].documents[':id'].$get({ param: { slug, id } })),
    // Every visit asks anew; this is the time between the asking on the way here and the page that needs the answer.
    staleTime: 2_000,
  })
