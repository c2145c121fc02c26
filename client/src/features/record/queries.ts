import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { partOf, type Shown } from './shown.ts'

const door = api.partnerships[':slug'].record

/** The record, part by part, newest first. */
export const recordQuery = (slug: string, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: ['partnership', slug, 'record', shown],
    queryFn: ({ pageParam: before }) =>
      unwrap(door.$get({ param: { slug }, query: { ...partOf(shown), ...(before && { before }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** The last heads that were made known. */
export const headsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'record-heads'],
    queryFn: () => unwrap(door.heads.$get({ param: { slug } })),
  })

/** Everybody at the table, to choose from. */
export const peopleQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'members'],
    queryFn: () => unwrap(api.partnerships[':slug'].members.$get({ param: { slug } })),
  })

/** Where the same part is to be had as a file. */
export function fileAddress(slug: string, shown: Shown): string {
  return `/api/partnerships/${slug}/record/export?${new URLSearchParams(partOf(shown)).toString()}`
}
