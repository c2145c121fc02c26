import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

/** What this server says to everybody: whether it is set up, whether this browser is signed in, and on a demo, who can be tried out. */
export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  queryFn: () => unwrap(api.instance.$get()),
  staleTime: Infinity,
})
