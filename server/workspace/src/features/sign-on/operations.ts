import { randomToken, sha256 } from '@roundtable/foundation/ids'
import { emailAddress } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import type { PersonTable } from '../../tables.ts'
import {
  type Accounts,
  enter,
  type Entry,
  findPerson,
  findPersonByEmail,
  type PlaceLimit,
} from '../accounts/index.ts'
import type { Desk } from '../audit/index.ts'
import { noteOwn } from '../signing-in/index.ts'
import { newTies, type Provider, type Ties, type Voucher } from './provider.ts'
import { deleteOldAttempts, findLinked, insertAttempt, insertLinked, takeAttempt } from './store.ts'

/** What the verbs of this feature stand on. */
export interface SignOn extends Desk {
  accounts: Accounts
  /** Nothing where no identity provider is set. */
  provider: Provider | undefined
  asks: PlaceLimit
  /** Accepts the invitation of this hash for whoever owns the verified address; from a later feature. */
  joinBy(invitationHash: string, who: { email: string; name: string }, visit: Visit): Promise<Entry>
}

const goodForMs = 10 * 60 * 1000

/** Sets out for the provider. `browser` goes into a cookie: the answer counts in this browser alone. */
export async function startSignOn(
  { provider, asks, database, clock }: SignOn,
  invitation: string | undefined,
  visit: Visit,
): Promise<{ url: string; browser: string }> {
  if (provider === undefined) throw new Refusal('not_found')
  await asks.take(visit.block)
  const ties = newTies()
  const url = await provider.addressFor(ties)
  const browser = randomToken()
  await insertAttempt(database.kysely, {
    state_hash: sha256(ties.state),
    browser_hash: sha256(browser),
    nonce: ties.nonce,
    code_verifier: ties.codeVerifier,
    invitation_hash: invitation === undefined ? null : sha256(invitation),
    expires_at: clock.now() + goodForMs,
  })
  return { url, browser }
}

/**
 * Lets in whom the provider vouches for: somebody linked to this subject before, or an account with the verified
 * address, or the holder of an invitation to it. Nobody gets an account by this alone: `not_allowed`.
 */
export async function finishSignOn(
  signOn: SignOn,
  arrival: { answer: string; browser: string | undefined },
  visit: Visit,
): Promise<Entry> {
  const { provider, asks } = signOn
  if (provider === undefined) throw new Refusal('not_found')
  await asks.take(visit.block)
  const { ties, invitationHash } = await attemptOf(signOn, arrival)
  const voucher = await provider.voucherIn(arrival.answer, ties)
  if (invitationHash !== null) {
    const email = addressOf(voucher)
    if (email === undefined) throw new Refusal('not_allowed')
    const entry = await signOn.joinBy(invitationHash, { email, name: voucher.name }, visit)
    await link(signOn, voucher, entry.asker.personId)
    return entry
  }
  const person = await personBehind(signOn, voucher)
  if (person === undefined) throw new Refusal('not_allowed')
  await signOn.accounts.suffices(person.id, 'sign-on', visit)
  await link(signOn, voucher, person.id)
  return enter(signOn.accounts, person, 'sign-on', visit)
}

export async function forgetOldAttempts({ database, clock }: SignOn): Promise<void> {
  await deleteOldAttempts(database.kysely, clock.now())
}

/** Throws `not_found` for an answer that was not asked for in this browser, came too late, or came before. */
async function attemptOf(
  { database, clock }: SignOn,
  { answer, browser }: { answer: string; browser: string | undefined },
): Promise<{ ties: Ties; invitationHash: string | null }> {
  const state = new URLSearchParams(answer).get('state') ?? ''
  const attempt = await takeAttempt(database.kysely, sha256(state))
  const isOurs =
    attempt !== undefined &&
    attempt.expires_at > clock.now() &&
    browser !== undefined &&
    attempt.browser_hash === sha256(browser)
  if (!isOurs) throw new Refusal('not_found')
  const { nonce, code_verifier: codeVerifier, invitation_hash: invitationHash } = attempt
  return { ties: { state, nonce, codeVerifier }, invitationHash }
}

async function personBehind({ database }: SignOn, voucher: Voucher): Promise<PersonTable | undefined> {
  const linked = await findLinked(database.kysely, voucher)
  if (linked !== undefined) return findPerson(database.kysely, linked.person_id)
  const email = addressOf(voucher)
  return email === undefined ? undefined : findPersonByEmail(database.kysely, email)
}

/** From now on the provider's subject is this person, whatever becomes of the address. */
async function link({ database, clock }: SignOn, voucher: Voucher, personId: string): Promise<void> {
  const { issuer, subject } = voucher
  await database.transaction(async (transaction) => {
    if (await findLinked(transaction, voucher)) return
    const at = clock.now()
    await insertLinked(transaction, { issuer, subject, person_id: personId, linked_at: at })
    await noteOwn(transaction, personId, { act: 'account.sign-on-linked', about: { issuer }, at })
  })
}

function addressOf({ verifiedEmail }: Voucher): string | undefined {
  const read = emailAddress.safeParse(verifiedEmail)
  return read.success ? read.data : undefined
}
