import type { Transaction } from 'kysely'
import { sha256 } from '@roundtable/foundation/ids'
import { newPassword, personName } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Asker, Visit } from '../../door/asker.ts'
import type { InvitationTable, PersonTable, Tables } from '../../tables.ts'
import {
  type Accounts,
  createPerson,
  enter,
  type Entry,
  findPersonByEmail,
  hashPassword,
  provePassword,
} from '../accounts/index.ts'
import { perform } from '../audit/index.ts'
import { findSeatOf, givePlace, isMember } from '../membership/index.ts'
import { describeInvitation, type Invitations } from './operations.ts'
import { findInvitation, useUp } from './store.ts'

/** What joining stands on. */
export type Joining = Invitations & { accounts: Accounts; rightsChanged(personId: string): Promise<void> }

/** What the holder of a link may know before using it. Looking uses nothing up: mail scanners look too (T20). */
export async function lookAtInvitation(invitations: Invitations, token: string, asker: Asker | undefined) {
  const row = await usableInvitation(invitations, sha256(token))
  const described = await describeInvitation(invitations, row)
  // Whoever is signed in with the invited address has nothing more to prove.
  const isMine = asker !== undefined && asker.email === row.email
  return { ...described, email: row.email, isMine, role: row.role, expiresAt: row.expires_at }
}

/**
 * Joins by a link: address, partnership, role and organisation are the invitation's, whatever the request says.
 * A new address gives name and new password; a known one proves itself with its password, or is signed in already.
 */
export async function acceptInvitation(
  joining: Joining,
  input: { token: string; name?: string | undefined; password?: string | undefined },
  asker: Asker | undefined,
  visit: Visit,
): Promise<Entry> {
  const { accounts, database } = joining
  const invitation = await usableInvitation(joining, sha256(input.token))
  const known = await findPersonByEmail(database.kysely, invitation.email)
  if (known === undefined) return join(joining, invitation, await readNewcomer(input), visit)
  const { password = '' } = input
  if (asker?.personId !== known.id)
    await provePassword(accounts, known, { password, email: invitation.email }, visit)
  return join(joining, invitation, known, visit)
}

/**
 * Joins by a link for somebody whose address the identity provider has verified. It must be the invitation's own;
 * an account made so has no password.
 */
export async function acceptByVerifiedAddress(
  joining: Joining,
  invitationHash: string,
  who: { email: string; name: string },
  visit: Visit,
): Promise<Entry> {
  const { accounts, database } = joining
  const invitation = await usableInvitation(joining, invitationHash)
  if (invitation.email !== who.email) throw new Refusal('not_allowed')
  const known = await findPersonByEmail(database.kysely, invitation.email)
  if (known === undefined) {
    const name = personName.safeParse(who.name)
    return join(joining, invitation, { name: name.success ? name.data : who.email, passwordHash: '' }, visit)
  }
  await accounts.suffices(known.id, 'sign-on', visit)
  return join(joining, invitation, known, visit)
}

async function join(
  joining: Joining,
  invitation: InvitationTable,
  who: PersonTable | Newcomer,
  visit: Visit,
): Promise<Entry> {
  const { accounts } = joining
  const actor = { partnershipId: invitation.partnership_id, personId: null, role: null, organisationId: null }
  const person = await perform(joining, actor, async (transaction, _note, at) => {
    const used = await useUp(transaction, invitation.id, at)
    if (used === undefined) throw new Refusal('link_used')
    const member = 'id' in who ? who : await firstOfAddress(transaction, { ...who, email: used.email, at })
    await takePlace(transaction, used, member, at)
    return member
  })
  // A session keeps the length it began with; who now serves as secretariat must not keep a long one.
  if (invitation.role === 'secretariat') await accounts.sessions.invalidateUserSessions(person.id)
  await joining.rightsChanged(person.id)
  return enter(accounts, person, 'invitation', visit)
}

/** Throws `not_found` for a token that never was, and says why one that was no longer works. */
async function usableInvitation(
  { database, clock }: Invitations,
  tokenHash: string,
): Promise<InvitationTable> {
  const row = await findInvitation(database.kysely, tokenHash)
  if (row === undefined) throw new Refusal('not_found')
  if (row.used_at !== null) throw new Refusal('link_used')
  if (row.withdrawn_at !== null || row.expires_at <= clock.now()) throw new Refusal('link_expired')
  return row
}

interface Newcomer {
  name: string
  passwordHash: string
}

async function readNewcomer({
  name,
  password,
}: {
  name?: string | undefined
  password?: string | undefined
}) {
  if (name === undefined) throw new Refusal('bad_input', { field: 'name' })
  const read = newPassword.safeParse(password)
  if (!read.success) throw new Refusal('bad_input', { field: 'password' })
  return { name, passwordHash: await hashPassword(read.data) }
}

async function firstOfAddress(
  transaction: Transaction<Tables>,
  newcomer: { name: string; email: string; passwordHash: string; at: number },
): Promise<PersonTable> {
  // Two links for one address, used at the same moment: the second has to prove the password the first has set.
  if (await findPersonByEmail(transaction, newcomer.email))
    throw new Refusal('already_exists', { field: 'email' })
  return createPerson(transaction, newcomer)
}

async function takePlace(
  transaction: Transaction<Tables>,
  invitation: InvitationTable,
  person: PersonTable,
  at: number,
): Promise<void> {
  const partnershipId = invitation.partnership_id
  if (await isMember(transaction, person.id, partnershipId)) throw new Refusal('already_exists')
  const { role, organisation_id: organisationId } = invitation
  const acts = role === 'partner_lead' || role === 'partner_member'
  // Whoever made the seat vacant withdrew the link; this holds where the two happened at the same moment.
  if (acts && (organisationId === null || (await findSeatOf(transaction, organisationId)) === undefined))
    throw new Refusal('link_expired')
  await givePlace(transaction, { partnershipId, personId: person.id, role, organisationId, at })
}
