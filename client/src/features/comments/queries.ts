import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** What is said about a document, as far as the asker may read it. */
export const commentsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'comments'],
    queryFn: () => unwrap(api.partnerships[':slug'].documents[':id'].comments.$get({ param: { slug, id } })),
  })
