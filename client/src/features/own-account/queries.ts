import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'

export const ownAccountQuery = queryOptions({
  queryKey: ['own account'],
  queryFn: () => unwrap(api.account.$get()),
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['own sessions'],
  staleTime: 0,
  queryFn: () => unwrap(api.sessions.$get()),
})

export const ownPasskeysQuery = queryOptions({
  queryKey: ['own passkeys'],
  staleTime: 0,
  queryFn: () => unwrap(api.passkeys.$get()),
})

export const ownHistoryQuery = queryOptions({
  queryKey: ['own history'],
  staleTime: 0,
  queryFn: () => unwrap(api.account.history.$get()),
})
