import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import type { Moments } from './moments.ts'

const doors = api.partnerships[':slug'].documents[':id'].history

/** Who wrote when, page by page, newest first; of one person where `by` says so. */
export const historyQuery = (slug: string, id: string, by?: string) =>
  infiniteQueryOptions({
    queryKey: ['partnership', slug, 'history', id, 'list', by ?? ''],
    queryFn: ({ pageParam }) => {
      const query = { ...(by && { by }), ...(pageParam !== null && { before: String(pageParam) }) }
      return unwrap(doors.$get({ param: { slug, id }, query }))
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 5_000,
  })

/** A moment, or what came and went since another. A moment with a number never changes; without one it is now. */
export const momentQuery = (slug: string, id: string, { at, since }: Moments) =>
  queryOptions({
    queryKey: ['partnership', slug, 'history', id, 'moment', at ?? 'now', since ?? ''],
    queryFn: () => {
      const query = {
        ...(at !== undefined && { at: String(at) }),
        ...(since !== undefined && { since: String(since) }),
      }
      return unwrap(doors.moment.$get({ param: { slug, id }, query }))
    },
    staleTime: at === undefined ? 5_000 : Number.POSITIVE_INFINITY,
  })

/** From when on people who join may read the history. */
export const viewQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'settings', 'history'],
    queryFn: () => unwrap(api.partnerships[':slug'].settings.history.$get({ param: { slug } })),
  })
