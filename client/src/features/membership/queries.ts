import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

/** Everybody at the table. */
export const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'members'],
    queryFn: () => unwrap(api.partnerships[':slug'].members.$get({ param: { slug } })),
  })

/** Invitations nobody has accepted yet. For those who may invite. */
export const invitationsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['partnership', slug, 'invitations'],
    queryFn: () => unwrap(api.partnerships[':slug'].invitations.$get({ param: { slug } })),
  })
