import type { Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { GroupId, MembershipId, PartnershipId } from '@roundtable/shared/ids'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { addEntry } from '../audit/index.ts'
import { insertMembership } from './people-store.ts'
import {
  findOrganisationNamed,
  findSeatOf,
  insertHolding,
  insertOrganisation,
  insertSeat,
} from './seat-store.ts'
import { namesOfPlace } from './store.ts'

export interface Group {
  id: string
  name: string
  sector: Sector
}

/** The four groups a new partnership starts with: one for each societal area, to be cut anew as it learns. */
const firstGroups: readonly { name: string; sector: Sector }[] = [
  { name: 'State', sector: 'public' },
  { name: 'Private sector', sector: 'private' },
  { name: 'Civil society', sector: 'civil_society' },
  { name: 'Academia', sector: 'academia' },
]

/** What a partnership is until its people say otherwise; the founding rule is that of CAP-3.3. */
const firstSettings = {
  languages: '["en"]',
  started_on: null,
  least_partners: 2,
  least_sectors: 2,
} as const

/** A new table with its first groups and nobody at it yet. */
export async function foundPartnership(
  transaction: Transaction<Tables>,
  partnership: { slug: string; name: string; purpose: string; timeZone?: string; at: number },
): Promise<{ id: PartnershipId; groups: Group[] }> {
  const id = newId<PartnershipId>()
  const { slug, name, purpose, at } = partnership
  await transaction
    .insertInto('partnership')
    .values({
      id,
      slug,
      name,
      purpose,
      time_zone: partnership.timeZone ?? 'UTC',
      ...firstSettings,
      created_at: at,
    })
    .execute()
  const groups = firstGroups.map((group) => ({ id: newId<GroupId>(), ...group }))
  await transaction
    .insertInto('stakeholder_group')
    .values(groups.map((group, position) => ({ ...group, position, partnership_id: id })))
    .execute()
  const nobody = { partnershipId: id, personId: null, role: null, organisationId: null }
  await addEntry(transaction, nobody, { chain: id, act: 'partnership.founded', about: { name }, at })
  return { id, groups }
}

/** An organisation of this name at the table: the one that is there, or a new one. With a group it takes a new seat in it unless it has one. */
export async function organisationNamed(
  transaction: Transaction<Tables>,
  organisation: { partnershipId: string; name: string; groupId: string | null; at: number },
): Promise<string> {
  const { partnershipId, name, groupId, at } = organisation
  const known = await findOrganisationNamed(transaction, partnershipId, name)
  // Whoever applies comes in by its file, and by no other way (CAP-3.2).
  if (known?.isApplying) throw new Refusal('already_exists', { field: 'organisation.name' })
  const id = known?.id ?? (await insertOrganisation(transaction, { partnershipId, name, at }))
  if (groupId !== null && (await findSeatOf(transaction, id)) === undefined)
    await openSeat(transaction, { partnershipId, groupId, organisationId: id, at })
  return id
}

/** A new seat in a group, held by an organisation from the start. */
export async function openSeat(
  transaction: Transaction<Tables>,
  seat: { partnershipId: string; groupId: string; organisationId: string; at: number },
): Promise<void> {
  const { partnershipId, groupId, organisationId, at } = seat
  const seatId = await insertSeat(transaction, { partnershipId, groupId, at })
  await insertHolding(transaction, { seatId, organisationId, at })
}

/** Gives a person a place. One person sits once at a table: the caller has looked, the index holds it. */
export async function givePlace(
  transaction: Transaction<Tables>,
  place: { partnershipId: string; personId: string; role: Role; organisationId: string | null; at: number },
): Promise<void> {
  const { partnershipId, personId, role, organisationId, at } = place
  await insertMembership(transaction, {
    id: newId<MembershipId>(),
    partnership_id: partnershipId,
    person_id: personId,
    role,
    organisation_id: organisationId,
    joined_at: at,
    deputy_since: null,
    suspended_at: null,
    suspended_for: null,
    ended_at: null,
    ended_by: null,
    ended_for: null,
  })
  const { organisation } = await namesOfPlace(transaction, partnershipId, organisationId)
  const actor = { partnershipId, personId, role, organisationId }
  const about = { person: personId, role, organisation }
  await addEntry(transaction, actor, { chain: partnershipId, act: 'person.joined', about, at })
}
