import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** Every file of the table. */
export const filesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'due-diligence'],
    queryFn: () => unwrap(api.partnerships[':slug']['due-diligence'].$get({ param: { slug } })),
  })

export const fileQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'due-diligence', id],
    queryFn: () => unwrap(api.partnerships[':slug']['due-diligence'][':id'].$get({ param: { slug, id } })),
  })

/** The asker's own file, for an applicant. */
export const applicationQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'application'],
    queryFn: () => unwrap(api.partnerships[':slug'].application.$get({ param: { slug } })),
  })

/** After an act: an admission changes more of the table than the file itself. */
export function useRefresh(slug: string) {
  const queryClient = useQueryClient()
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: ['partnership', slug] }),
    [queryClient, slug],
  )
}
