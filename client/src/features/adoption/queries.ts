import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

const doors = api.partnerships[':slug'].documents[':id']

/** The frozen versions of a document, and how far its draft has gone since the adopted one. */
export const versionsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'versions'],
    queryFn: () => unwrap(doors.versions.$get({ param: { slug, id } })),
    staleTime: 0,
  })

/** One frozen text. What stands in it never changes; what is said of it may. */
export const frozenQuery = (slug: string, id: string, version: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'versions', version],
    queryFn: () => unwrap(doors.versions[':version'].$get({ param: { slug, id, version } })),
  })

/** The draft as it would be put forward at this moment. */
export const draftQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'documents', id, 'draft'],
    queryFn: () => unwrap(doors.draft.$get({ param: { slug, id } })),
    staleTime: 0,
    gcTime: 0,
  })
