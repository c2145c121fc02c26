import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import type { Looked } from './looked.ts'

const door = api.partnerships[':slug'].search

/** The best of what holds these words, as one types. */
export const foundQuery = (slug: string, q: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'search', q],
    queryFn: () => unwrap(door.$get({ param: { slug }, query: { q } })),
    placeholderData: keepPreviousData,
  })

/** All that holds these words, page by page, best first. */
export const searchQuery = (slug: string, { q = '', kind }: Looked) =>
  infiniteQueryOptions({
    queryKey: ['partnership', slug, 'search', q, { kind }],
    queryFn: ({ pageParam: from }) =>
      unwrap(door.$get({ param: { slug }, query: { q, from, ...(kind && { kind }) } })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  })
