import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** The secretariat: its mandate, who facilitates without one, flags, and what its acts add up to. */
export const secretariatQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'secretariat'],
    queryFn: () => unwrap(api.partnerships[':slug'].secretariat.$get({ param: { slug } })),
  })
