import type { Transaction } from 'kysely'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { newId, randomToken, sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { InvitationId } from '@roundtable/shared/ids'
import type { NewInvitation } from '@roundtable/shared/membership'
import type { Asker } from '../../door/asker.ts'
import type { Mailer } from '../../mail.ts'
import type { InvitationTable, Tables } from '../../tables.ts'
import { findPersonByEmail, namesOf } from '../accounts/index.ts'
import {
  findGroups,
  findOrganisations,
  findSeatsBeside,
  namesOfPlace,
  organisationNamed,
  type Seat,
} from '../membership/index.ts'
import { invitationLetter } from './letter.ts'
import { findOpenInvitations, insertInvitation, withdraw, withdrawEarlier } from './store.ts'

/** What the verbs of this feature stand on. */
export interface Invitations {
  database: Database<Tables>
  clock: Clock
  /** Nothing where no mail server is set: then the link is shown for copying. */
  mailer: Mailer | undefined
  /** The instance's public address, which links begin with. */
  origin: string
  /** How long a link works. */
  goodForMs: number
}

/** Invites an address to the asker's table. The link is answered once; only the hash of its token is kept. */
export async function invite(invitations: Invitations, asker: Asker, seat: Seat, input: NewInvitation) {
  const { database, clock, origin, goodForMs } = invitations
  const token = randomToken()
  const invitation = await database.transaction(async (transaction) => {
    await refuseMember(transaction, seat, input.email)
    const now = clock.now()
    await withdrawEarlier(transaction, seat, input.email, now)
    const organisationId = await organisationOf(transaction, seat, input, now)
    const row = newRow(seat, input, { tokenHash: sha256(token), organisationId, now, goodForMs })
    await insertInvitation(transaction, row)
    return row
  })
  const link = `${origin}/join#${token}`
  const letter = invitationLetter({
    link,
    email: input.email,
    partnership: seat.partnership.name,
    from: asker.name,
  })
  const mailed = (await invitations.mailer?.send(letter)) ?? false
  return { id: invitation.id, link, expiresAt: invitation.expires_at, mailed }
}

/** The open invitations of the asker's table. */
export async function openInvitations({ database, clock }: Invitations, seat: Seat) {
  const rows = await findOpenInvitations(database.kysely, seat, clock.now())
  const organisations = await findOrganisations(database.kysely, seat)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    organisation: organisations.find((each) => each.id === row.organisation_id)?.name ?? null,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

export async function withdrawInvitation(
  { database, clock }: Invitations,
  seat: Seat,
  id: string,
): Promise<void> {
  if (!(await withdraw(database.kysely, seat, id, clock.now()))) throw new Refusal('not_found')
}

async function refuseMember(transaction: Transaction<Tables>, seat: Seat, email: string): Promise<void> {
  const person = await findPersonByEmail(transaction, email)
  const seats = await findSeatsBeside(transaction, seat)
  if (seats.some((each) => each.personId === person?.id))
    throw new Refusal('already_exists', { field: 'email' })
}

/** Partners act for an organisation, observers may, the secretariat serves all and acts for none. */
async function organisationOf(
  transaction: Transaction<Tables>,
  seat: Seat,
  { role, organisation }: NewInvitation,
  now: number,
): Promise<string | null> {
  const belongs = organisation !== undefined
  const mustBelong = role === 'partner_member' || role === 'partner_lead'
  if (belongs ? role === 'secretariat' : mustBelong) throw new Refusal('bad_input', { field: 'organisation' })
  if (!belongs) return null
  if ('id' in organisation) return knownOrganisation(transaction, seat, organisation.id)
  const groupId = await knownGroup(transaction, seat, organisation.groupId)
  return organisationNamed(transaction, {
    partnershipId: seat.partnership.id,
    name: organisation.name,
    groupId,
    at: now,
  })
}

/** An id in a request counts only at the asker's own table. */
async function knownOrganisation(transaction: Transaction<Tables>, seat: Seat, id: string): Promise<string> {
  const organisations = await findOrganisations(transaction, seat)
  if (!organisations.some((each) => each.id === id))
    throw new Refusal('bad_input', { field: 'organisation.id' })
  return id
}

async function knownGroup(
  transaction: Transaction<Tables>,
  seat: Seat,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null
  const groups = await findGroups(transaction, seat)
  if (!groups.some((each) => each.id === id))
    throw new Refusal('bad_input', { field: 'organisation.groupId' })
  return id
}

function newRow(
  seat: Seat,
  { email, role }: NewInvitation,
  more: { tokenHash: string; organisationId: string | null; now: number; goodForMs: number },
): InvitationTable {
  return {
    id: newId<InvitationId>(),
    token_hash: more.tokenHash,
    partnership_id: seat.partnership.id,
    email,
    role,
    organisation_id: more.organisationId,
    invited_by: seat.personId,
    created_at: more.now,
    expires_at: more.now + more.goodForMs,
    used_at: null,
    withdrawn_at: null,
  }
}

/** Names for what an invitation points to; its holder may know them. */
export async function describeInvitation({ database }: Invitations, row: InvitationTable) {
  const { kysely } = database
  const { partnership, organisation } = await namesOfPlace(kysely, row.partnership_id, row.organisation_id)
  const names = await namesOf(kysely, [row.invited_by])
  return {
    partnership: { name: partnership },
    organisation,
    invitedBy: names.get(row.invited_by) ?? '',
    hasAccount: (await findPersonByEmail(kysely, row.email)) !== undefined,
  }
}
