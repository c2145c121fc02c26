import type { Transaction } from 'kysely'
import { newId, randomToken, sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { InvitationId } from '@roundtable/shared/ids'
import type { NewInvitation } from '@roundtable/shared/invitations'
import type { Role } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import type { Mailer } from '../../mail.ts'
import type { InvitationTable, Tables } from '../../tables.ts'
import { findPersonByEmail, namesOf } from '../accounts/index.ts'
import { type Desk, type Note, perform } from '../audit/index.ts'
import {
  actorAt,
  isMember,
  namesOfOrganisations,
  namesOfPlace,
  type Place,
  vacateIfDeserted,
} from '../membership/index.ts'
import { invitedOrganisation } from './invited-organisation.ts'
import { invitationLetter } from './letter.ts'
import { openLinks } from './open-links.ts'
import { findOpenInvitations, insertInvitation, withdraw, withdrawEarlier } from './store.ts'

/** What the verbs of this feature stand on. */
export interface Invitations extends Desk {
  /** Nothing where no mail server is set: then the link is shown for copying. */
  mailer: Mailer | undefined
  /** The instance's public address, which links begin with. */
  origin: string
  /** How long a link works. */
  goodForMs: number
}

/** Invites an address to the asker's table. The link is answered once; only the hash of its token is kept. */
export async function invite(invitations: Invitations, asker: Asker, place: Place, input: NewInvitation) {
  const { email, role } = input
  const written = await perform(invitations, actorAt(place), async (transaction, note, at) => {
    await refuseMember(transaction, place, email)
    const organisationId = await invitedOrganisation(transaction, note, place, { ...input, at })
    return addInvitation(invitations, transaction, note, { place, email, role, organisationId, at })
  })
  return sendInvitation(invitations, asker, place, written)
}

/** An invitation that is in the database, with the link that is told once. */
interface Written {
  row: InvitationTable
  link: string
}

/** Writes an invitation within a larger act, in place of earlier ones to the address. Once that is durable, `sendInvitation` is due. */
export async function addInvitation(
  { origin, goodForMs }: Invitations,
  transaction: Transaction<Tables>,
  note: Note,
  invited: { place: Place; email: string; role: Role; organisationId: string | null; at: number },
): Promise<Written> {
  const { place, email, role, organisationId, at: now } = invited
  const token = randomToken()
  const withdrawn = await withdrawEarlier(transaction, place, email, now)
  const row = newRow(place, { email, role }, { tokenHash: sha256(token), organisationId, now, goodForMs })
  await insertInvitation(transaction, row)
  const { organisation } = await namesOfPlace(transaction, place.partnership.id, organisationId)
  await note('invitation.sent', { role, organisation })
  await release(transaction, note, { place, withdrawn, at: now })
  return { row, link: `${origin}/join#${token}` }
}

export async function sendInvitation(
  { mailer }: Invitations,
  asker: Asker,
  place: Place,
  { row, link }: Written,
) {
  const letter = invitationLetter({
    link,
    email: row.email,
    partnership: place.partnership.name,
    from: asker.name,
  })
  const mailed = (await mailer?.send(letter)) ?? false
  return { id: row.id, link, expiresAt: row.expires_at, mailed }
}

/** The open invitations of the asker's table. */
export async function openInvitations({ database, clock }: Invitations, place: Place) {
  const rows = await findOpenInvitations(database.kysely, place, clock.now())
  const organisations = await namesOfOrganisations(database.kysely, place)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    organisation: organisations.get(row.organisation_id ?? '') ?? null,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

export async function withdrawInvitation(invitations: Invitations, place: Place, id: string): Promise<void> {
  await perform(invitations, actorAt(place), async (transaction, note, at) => {
    const withdrawn = await withdraw(transaction, place, id, at)
    if (withdrawn === undefined) throw new Refusal('not_found')
    const { organisation } = await namesOfPlace(transaction, place.partnership.id, withdrawn.organisation_id)
    await note('invitation.withdrawn', { role: withdrawn.role, organisation })
    await release(transaction, note, { place, withdrawn: [withdrawn], at })
  })
}

async function refuseMember(transaction: Transaction<Tables>, place: Place, email: string): Promise<void> {
  const person = await findPersonByEmail(transaction, email)
  if (person !== undefined && (await isMember(transaction, person.id, place.partnership.id)))
    throw new Refusal('already_exists', { field: 'email' })
}

/** A seat that was taken for somebody who is not invited any more falls vacant. */
async function release(
  transaction: Transaction<Tables>,
  note: Note,
  { place, withdrawn, at }: { place: Place; withdrawn: readonly InvitationTable[]; at: number },
): Promise<void> {
  for (const { organisation_id: organisationId } of withdrawn) {
    if (organisationId === null) continue
    await vacateIfDeserted({ links: openLinks }, transaction, note, { asker: place, organisationId, at })
  }
}

function newRow(
  place: Place,
  { email, role }: { email: string; role: Role },
  more: { tokenHash: string; organisationId: string | null; now: number; goodForMs: number },
): InvitationTable {
  return {
    id: newId<InvitationId>(),
    token_hash: more.tokenHash,
    partnership_id: place.partnership.id,
    email,
    role,
    organisation_id: more.organisationId,
    invited_by: place.personId,
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
