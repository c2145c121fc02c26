import type { Kysely } from 'kysely'
import type { Role } from '@roundtable/shared/permissions'
import type { Sector } from '@roundtable/shared/membership'
import type { MembershipTable, PartnershipTable, Tables } from '../../tables.ts'

/** A person's place in one partnership, with all that is said of it elsewhere. */
export interface Seat {
  membershipId: string
  personId: string
  partnership: PartnershipTable
  role: Role
  organisation: { id: string; name: string } | null
  sector: Sector | null
  joinedAt: number
}

/** The seats a person holds now, oldest partnership first. */
export async function findSeats(kysely: Kysely<Tables>, personId: string): Promise<Seat[]> {
  const rows = await seats(kysely)
    .where('membership.person_id', '=', personId)
    .orderBy('partnership.created_at')
    .orderBy('partnership.id')
    .execute()
  return rows.map(seatOf)
}

/** The asker's seat at the table of this name: where there is none, neither is the partnership. */
export async function findSeat(
  kysely: Kysely<Tables>,
  personId: string,
  slug: string,
): Promise<Seat | undefined> {
  const row = await seats(kysely)
    .where('membership.person_id', '=', personId)
    .where('partnership.slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? undefined : seatOf(row)
}

/** As `findSeat`, by the partnership's id: for doors that know a thing of the partnership but not its name. */
export async function findSeatIn(
  kysely: Kysely<Tables>,
  personId: string,
  partnershipId: string,
): Promise<Seat | undefined> {
  const row = await seats(kysely)
    .where('membership.person_id', '=', personId)
    .where('partnership.id', '=', partnershipId)
    .executeTakeFirst()
  return row === undefined ? undefined : seatOf(row)
}

/** All seats at the asker's table. */
export async function findSeatsBeside(kysely: Kysely<Tables>, seat: Seat): Promise<Seat[]> {
  const rows = await seats(kysely)
    .where('partnership.id', '=', seat.partnership.id)
    .orderBy('membership.joined_at')
    .execute()
  return rows.map(seatOf)
}

/** How many organisations sit at each table; those who only watch, and the secretariat, are not counted. */
export async function countPartners(kysely: Kysely<Tables>, partnershipIds: readonly string[]) {
  if (partnershipIds.length === 0) return new Map<string, number>()
  const rows = await kysely
    .selectFrom('membership')
    .select(['partnership_id', (is) => is.fn.count<number>('organisation_id').distinct().as('partners')])
    .where('partnership_id', 'in', partnershipIds)
    .where('ended_at', 'is', null)
    .where('role', 'in', ['partner_member', 'partner_lead'])
    .groupBy('partnership_id')
    .execute()
  return new Map(rows.map((row) => [row.partnership_id, row.partners]))
}

export function findGroups(kysely: Kysely<Tables>, seat: Seat) {
  return kysely
    .selectFrom('stakeholder_group')
    .select(['id', 'name', 'sector'])
    .where('partnership_id', '=', seat.partnership.id)
    .orderBy('position')
    .execute()
}

export function findOrganisations(kysely: Kysely<Tables>, seat: Seat) {
  return kysely
    .selectFrom('organisation')
    .select(['id', 'name', 'group_id as groupId'])
    .where('partnership_id', '=', seat.partnership.id)
    .orderBy('name')
    .execute()
}

/** What a place at a table is called, for one who was invited to it and has no seat yet. */
export async function namesOfPlace(
  kysely: Kysely<Tables>,
  partnershipId: string,
  organisationId: string | null,
) {
  const row = await kysely
    .selectFrom('partnership')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'partnership.id')
        .on('organisation.id', '=', organisationId),
    )
    .select(['partnership.name as partnership', 'organisation.name as organisation'])
    .where('partnership.id', '=', partnershipId)
    .executeTakeFirstOrThrow()
  return row
}

export async function insertMembership(kysely: Kysely<Tables>, membership: MembershipTable): Promise<void> {
  await kysely.insertInto('membership').values(membership).execute()
}

/** Ends a membership that has not ended yet. */
export async function endMembership(
  kysely: Kysely<Tables>,
  id: string,
  by: { personId: string; at: number },
) {
  await kysely
    .updateTable('membership')
    .set({ ended_at: by.at, ended_by: by.personId })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Whether the person holds this role at any table. */
export async function holdsAnywhere(kysely: Kysely<Tables>, personId: string, role: Role): Promise<boolean> {
  const row = await kysely
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const seats = (kysely: Kysely<Tables>) =>
  kysely
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('stakeholder_group', 'stakeholder_group.id', 'organisation.group_id')
    .where('membership.ended_at', 'is', null)
    .select([
      'membership.id as membershipId',
      'membership.person_id as personId',
      'membership.role',
      'membership.joined_at as joinedAt',
      'partnership.id as partnershipId',
      'partnership.slug',
      'partnership.name',
      'partnership.purpose',
      'partnership.created_at as createdAt',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'stakeholder_group.sector',
    ])

type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>

function seatOf(row: SeatRow): Seat {
  return {
    membershipId: row.membershipId,
    personId: row.personId,
    partnership: {
      id: row.partnershipId,
      slug: row.slug,
      name: row.name,
      purpose: row.purpose,
      created_at: row.createdAt,
    },
    role: row.role,
    organisation:
      row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName ?? '' },
    sector: row.sector,
    joinedAt: row.joinedAt,
  }
}
