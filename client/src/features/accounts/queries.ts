import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { forgetRecords } from '../../api/query-client.ts'
import { sessionQuery } from '../../api/session.ts'
import { unwrap } from '../../api/unwrap.ts'

/** What an invitation offers. Looking does not use it up. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(api.invitations.look.$post({ json: { token } })),
    staleTime: Infinity,
  })

/** Whether a set-up link is good. */
export const setUpLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['set-up link', token],
    queryFn: () => unwrap(api['set-up'].look.$post({ json: { token } })),
    staleTime: Infinity,
  })

/** Whether a link to a new password is good. Looking does not use it up. */
export const resetLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['reset link', token],
    queryFn: () => unwrap(api['password-reset'].look.$post({ json: { token } })),
    staleTime: Infinity,
  })

/** Opens the door for a new session: forgets what the person before saw, then goes to `returnTo` or home. */
export function useEnter(
  returnTo?: string | ((session: Session) => string | undefined),
): (session: Session) => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  return (session) => {
    // What this page itself shows stays: without it, it would ask again with a link that is used up by now.
    forgetRecords(queryClient)
    queryClient.setQueryData(sessionQuery.queryKey, session)
    const to = typeof returnTo === 'function' ? returnTo(session) : returnTo
    // Who owes a passkey is led to it first; they may go on reading from there.
    router.history.push(session.passkeyMissing ? '/add-passkey' : (to ?? '/'))
  }
}
