import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useCallback } from 'react'
import { type Problem, RequestError } from './unwrap.ts'

/**
 * What a person reads when a request did not succeed: what is the case and what to do.
 * A code without a sentence does not compile. A screen may say it better; this is what it falls back to.
 */
const sentences = {
  bad_input: () => msg`Something in the form is missing or too long. Check the fields and send it again.`,
  not_signed_in: () => msg`Your session has ended. Sign in again to go on.`,
  passkey_only: () =>
    msg`This account opens with a passkey. Use your passkey, or one of your recovery codes.`,
  passkey_missing: () =>
    msg`Whoever serves as secretariat needs a passkey before the first act. Add one on your account page.`,
  step_up_needed: () => msg`Confirm that it is you, then try again.`,
  wrong_credentials: () => msg`E-mail address and password do not belong together. Check both and try again.`,
  too_many_attempts: ({ retryAfter = 60 }) =>
    msg`Too many attempts from here. Wait ${plural(retryAfter, { one: '# second', other: '# seconds' })}, then try again.`,
  cross_site: () => msg`The request did not come from this page. Reload the page and try again.`,
  not_found: () => msg`This is no longer there, or it belongs to a partnership you are not a member of.`,
  not_allowed: () => msg`Your role in this partnership does not include this.`,
  link_used: () => msg`This link has been used before. Each link works once.`,
  link_expired: () => msg`This link is no longer valid. Ask the person who sent it for a new one.`,
  already_exists: () => msg`Something of this name or address is there already. Choose another one.`,
  not_now: () =>
    msg`This cannot be done as things stand. Somebody may have changed it meanwhile; look at the page again.`,
  too_large: () => msg`This is more than can be sent at once. Send less, or send it in parts.`,
  read_only: () =>
    msg`Nothing can be saved at present, because the server’s disk is full. Reading goes on. Tell the people who run this server.`,
  unavailable: () => msg`The server could not finish this. Try again in a moment.`,
  unreachable: () => msg`The server cannot be reached. Check your connection and try again.`,
  unexpected: () =>
    msg`The server made a mistake. Try again; if it stays, tell the people who run this server.`,
} satisfies Record<Problem, (error: RequestError) => MessageDescriptor>

/** The sentence for a failed request; any other error counts as unexpected. */
export function sentenceFor(error: unknown): MessageDescriptor {
  const known = error instanceof RequestError ? error : new RequestError('unexpected')
  return sentences[known.problem](known)
}

/** The same in the language of the page. */
export function useSentence(): (error: unknown) => string {
  const { _ } = useLingui()
  return useCallback((error) => _(sentenceFor(error)), [_])
}
