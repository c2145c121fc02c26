import type { Transaction } from 'kysely'
import { sha256 } from '@roundtable/foundation/ids'
import { newPassword } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
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

/** What the holder of a link may know before using it. Looking uses nothing up: mail scanners look too (T20). */
export async function lookAtInvitation(invitations: Invitations, token: string) {
  const row = await usableInvitation(invitations, token)
  const described = await describeInvitation(invitations, row)
  return { ...described, email: row.email, role: row.role, expiresAt: row.expires_at }
}

/**
 * Joins by a link: address, partnership, role and organisation are the invitation's, whatever the request says.
 * A new address gives name and new password, a known one proves itself with its password.
 */
export async function acceptInvitation(
  invitations: Invitations & { accounts: Accounts; rightsChanged(personId: string): Promise<void> },
  input: { token: string; name?: string | undefined; password: string },
  visit: Visit,
): Promise<Entry> {
  const { accounts, database } = invitations
  const invitation = await usableInvitation(invitations, input.token)
  const known = await findPersonByEmail(database.kysely, invitation.email)
  const newcomer = known === undefined ? await readNewcomer(input) : undefined
  if (newcomer === undefined)
    await provePassword(accounts, known, { ...input, email: invitation.email }, visit)

  const actor = { partnershipId: invitation.partnership_id, personId: null, role: null, organisationId: null }
  const person = await perform(invitations, actor, async (transaction, _note, at) => {
    const used = await useUp(transaction, invitation.id, at)
    if (used === undefined) throw new Refusal('link_used')
    const joining = known ?? (await firstOfAddress(transaction, { ...newcomer!, email: used.email, at }))
    await takePlace(transaction, used, joining, at)
    return joining
  })
  // A session keeps the length it began with; who now serves as secretariat must not keep a long one.
  if (invitation.role === 'secretariat') await accounts.sessions.invalidateUserSessions(person.id)
  await invitations.rightsChanged(person.id)
  return enter(accounts, person, visit)
}

/** Throws `not_found` for a token that never was, and says why one that was no longer works. */
async function usableInvitation({ database, clock }: Invitations, token: string): Promise<InvitationTable> {
  const row = await findInvitation(database.kysely, sha256(token))
  if (row === undefined) throw new Refusal('not_found')
  if (row.used_at !== null) throw new Refusal('link_used')
  if (row.withdrawn_at !== null || row.expires_at <= clock.now()) throw new Refusal('link_expired')
  return row
}

async function readNewcomer(input: { name?: string | undefined; password: string }) {
  if (input.name === undefined) throw new Refusal('bad_input', { field: 'name' })
  if (!newPassword.safeParse(input.password).success) throw new Refusal('bad_input', { field: 'password' })
  return { name: input.name, passwordHash: await hashPassword(input.password) }
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
