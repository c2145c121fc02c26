import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { OwnMembership, Session } from './answers.ts'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

/** Who is asking: the person, their partnerships and roles. Refused with `not_signed_in` for a stranger. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => unwrap(api.session.$get()),
  staleTime: 60_000,
})

/** The signed-in person. Only below the routes that ask for a session first. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** What the signed-in person is in this partnership, or nothing when they are no member of it. */
export function useOwnMembership(slug: string): OwnMembership | undefined {
  return useSession().partnerships.find((partnership) => partnership.slug === slug)
}
