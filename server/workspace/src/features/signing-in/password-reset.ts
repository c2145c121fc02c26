import { randomToken, sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import type { PersonTable } from '../../tables.ts'
import {
  enter,
  type Entry,
  findPerson,
  findPersonByEmail,
  hashPassword,
  setPasswordHash,
} from '../accounts/index.ts'
import { noteOwn } from './history.ts'
import { resetLetter, usePasskeyLetter } from './letters.ts'
import type { SigningIn } from './signing-in.ts'
import { deleteOldResets, endResets, findReset, insertReset, useUpReset } from './store.ts'

const resetGoodForMs = 30 * 60 * 1000
const keptForMs = 30 * 24 * 60 * 60 * 1000

/**
 * Sends a link to a new password to an address that has an account. Nothing in the answer, and little in its time, says
 * whether there is one: the mail is not waited for (T18).
 */
export async function askForReset(signingIn: SigningIn, email: string, visit: Visit): Promise<void> {
  const { askThrottle, database, mailer, origin } = signingIn
  const attempt = { email, block: visit.block }
  await askThrottle.check(attempt)
  await askThrottle.failed(attempt)
  const person = await findPersonByEmail(database.kysely, email)
  if (person === undefined || mailer === undefined) return
  const link = await newResetLink(signingIn, person)
  void mailer.send(
    link === undefined ? usePasskeyLetter({ to: email, origin }) : resetLetter({ to: email, link }),
  )
}

/** For the command of whoever runs the server: a link for this address, or why there is none. */
export async function resetLinkFor(signingIn: Links, email: string): Promise<ResetLink> {
  const person = await findPersonByEmail(signingIn.database.kysely, email)
  if (person === undefined) return { none: 'nobody has this address' }
  const link = await newResetLink(signingIn, person)
  return link === undefined ? { none: 'the account opens with a passkey' } : { link }
}
/** What making a link stands on. */
export type Links = Pick<SigningIn, 'database' | 'clock' | 'origin' | 'opensOnlyWithPasskey'>
export type ResetLink = { link: string } | { none: string }

/** Throws unless the token opens a new password now. Uses nothing up: mail scanners look too. */
export async function lookAtReset(signingIn: SigningIn, token: string): Promise<void> {
  await usableReset(signingIn, token)
}

/** Sets a new password by a link, ends all sessions of its person and lets them in. */
export async function resetPassword(
  signingIn: SigningIn,
  input: { token: string; password: string },
  visit: Visit,
): Promise<Entry> {
  const { accounts, database, clock } = signingIn
  const reset = await usableReset(signingIn, input.token)
  // They may have come to serve as secretariat, and to a passkey, since the link was made.
  if (await signingIn.opensOnlyWithPasskey(reset.person_id)) throw new Refusal('link_expired')
  const hash = await hashPassword(input.password)
  await database.transaction(async (transaction) => {
    const at = clock.now()
    if (!(await useUpReset(transaction, reset.token_hash, at))) throw new Refusal('link_used')
    await setPasswordHash(transaction, reset.person_id, hash)
    await endResets(transaction, reset.person_id, at)
    await noteOwn(transaction, reset.person_id, { act: 'account.password-changed', about: {}, at })
  })
  await accounts.sessions.invalidateUserSessions(reset.person_id)
  const person = await findPerson(database.kysely, reset.person_id)
  return enter(accounts, person!, 'reset link', visit)
}

/** Forgets links so old that nobody opens them any more even to read why they do not work. */
export async function forgetOldResets({ database, clock }: SigningIn): Promise<void> {
  await deleteOldResets(database.kysely, clock.now() - keptForMs)
}

/** Nothing where a link must not open the account. */
async function newResetLink(signingIn: Links, person: PersonTable): Promise<string | undefined> {
  if (await signingIn.opensOnlyWithPasskey(person.id)) return undefined
  const { database, clock, origin } = signingIn
  const token = randomToken()
  await database.transaction(async (transaction) => {
    const at = clock.now()
    await insertReset(transaction, {
      token_hash: sha256(token),
      person_id: person.id,
      created_at: at,
      expires_at: at + resetGoodForMs,
      used_at: null,
    })
    await noteOwn(transaction, person.id, { act: 'account.reset-asked', about: {}, at })
  })
  return `${origin}/new-password#${token}`
}

async function usableReset({ database, clock }: SigningIn, token: string) {
  const reset = await findReset(database.kysely, sha256(token))
  if (reset === undefined) throw new Refusal('not_found')
  if (reset.used_at !== null) throw new Refusal('link_used')
  if (reset.expires_at <= clock.now()) throw new Refusal('link_expired')
  return reset
}
