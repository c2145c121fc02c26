import type { Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import type { GroupId, MembershipId, OrganisationId, PartnershipId } from '@roundtable/shared/ids'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { insertMembership } from './store.ts'

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

/** A new table with its first groups and nobody at it yet. */
export async function foundPartnership(
  transaction: Transaction<Tables>,
  partnership: { slug: string; name: string; purpose: string; at: number },
): Promise<{ id: PartnershipId; groups: Group[] }> {
  const id = newId<PartnershipId>()
  const { slug, name, purpose, at } = partnership
  await transaction.insertInto('partnership').values({ id, slug, name, purpose, created_at: at }).execute()
  const groups = firstGroups.map((group) => ({ id: newId<GroupId>(), ...group }))
  await transaction
    .insertInto('stakeholder_group')
    .values(groups.map((group, position) => ({ ...group, position, partnership_id: id })))
    .execute()
  return { id, groups }
}

/** An organisation of this name at the table: the one that is there, however its name was typed, or a new one. */
export async function organisationNamed(
  transaction: Transaction<Tables>,
  organisation: { partnershipId: string; name: string; groupId: string | null; at: number },
): Promise<string> {
  const { partnershipId, name, groupId, at } = organisation
  const known = await transaction
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('partnership_id', '=', partnershipId)
    .execute()
  // Compared here, since the two databases fold letters beyond ASCII differently.
  const same = known.find((each) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  if (same !== undefined) return same.id
  const id = newId<OrganisationId>()
  await transaction
    .insertInto('organisation')
    .values({ id, partnership_id: partnershipId, group_id: groupId, name, created_at: at })
    .execute()
  return id
}

/** Seats a person. One person sits once at a table: the caller has looked, the index holds it. */
export async function seatPerson(
  transaction: Transaction<Tables>,
  seat: { partnershipId: string; personId: string; role: Role; organisationId: string | null; at: number },
): Promise<void> {
  await insertMembership(transaction, {
    id: newId<MembershipId>(),
    partnership_id: seat.partnershipId,
    person_id: seat.personId,
    role: seat.role,
    organisation_id: seat.organisationId,
    joined_at: seat.at,
    ended_at: null,
    ended_by: null,
  })
}

/** The name in the address: ASCII words of the name; numbered where it is taken. */
export async function freeSlug(transaction: Transaction<Tables>, name: string): Promise<string> {
  const plain = slugOf(name)
  const rows = await transaction
    .selectFrom('partnership')
    .select('slug')
    .where('slug', 'like', `${plain}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}

function slugOf(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  const words = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  // A name in another script leaves nothing to spell.
  return words.slice(0, 60).replace(/-$/, '') || 'partnership'
}
