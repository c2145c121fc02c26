import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** All suggestions for a document, newest first, each held against its text as it is now. */
export const suggestionsQuery = (slug: string, documentId: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', documentId, 'amendments'],
    queryFn: () =>
      unwrap(api.partnerships[':slug'].documents[':id'].amendments.$get({ param: { slug, id: documentId } })),
  })
