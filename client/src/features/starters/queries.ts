import type { StarterLanguage } from '@roundtable/shared/starters/starter'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

const table = api.partnerships[':slug']

/** The shelf in one language, with what of it cannot work at this table. */
export const startersQuery = (slug: string, language: StarterLanguage) =>
  queryOptions({
    queryKey: ['partnership', slug, 'starters', language],
    queryFn: () => unwrap(table.starters.$get({ param: { slug }, query: { language } })),
  })

/** What a document was started from; it never changes. */
export const originQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'starter'],
    queryFn: () => unwrap(table.documents[':id'].starter.$get({ param: { slug, id } })),
    staleTime: Infinity,
  })
