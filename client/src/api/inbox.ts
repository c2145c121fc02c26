import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

/** What waits for the person at this table. The rail counts it, the inbox lists it. */
export const inboxQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'inbox'],
    queryFn: () => unwrap(api.partnerships[':slug'].inbox.$get({ param: { slug } })),
  })
