import type { Kysely } from 'kysely'
import type { Role } from '@roundtable/shared/permissions'
import type { Sector } from '@roundtable/shared/membership'
import type { Tables } from '../../tables.ts'

/** A person's place in one partnership, with all that is said of it elsewhere. */
export interface Place {
  membershipId: string
  personId: string
  partnership: { id: string; slug: string; name: string; purpose: string }
  role: Role
  organisation: { id: string; name: string } | null
  /** The seat their organisation holds, alone or with another. */
  seatId: string | null
  sector: Sector | null
  /** Whether they may stand in for the lead of their seat. */
  isDeputy: boolean
  joinedAt: number
}

/** A place as those beside it see it: one that is suspended is not given up. */
export interface Member extends Place {
  suspendedSince: number | null
}

/** The places a person holds now, oldest partnership first. */
export async function findPlaces(kysely: Kysely<Tables>, personId: string): Promise<Place[]> {
  const rows = await places(kysely)
    .where('membership.person_id', '=', personId)
    .orderBy('partnership.created_at')
    .orderBy('partnership.id')
    .execute()
  return rows.map(placeOf)
}

/** The asker's place at the table of this name: where there is none, neither is the partnership. */
export async function findPlace(
  kysely: Kysely<Tables>,
  personId: string,
  slug: string,
): Promise<Place | undefined> {
  const row = await places(kysely)
    .where('membership.person_id', '=', personId)
    .where('partnership.slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? undefined : placeOf(row)
}

/** As `findPlace`, by the partnership's id: for doors that know a thing of the partnership but not its name. */
export async function findPlaceIn(
  kysely: Kysely<Tables>,
  personId: string,
  partnershipId: string,
): Promise<Place | undefined> {
  const row = await places(kysely)
    .where('membership.person_id', '=', personId)
    .where('partnership.id', '=', partnershipId)
    .executeTakeFirst()
  return row === undefined ? undefined : placeOf(row)
}

/** All places at these tables, applicants' as well. For the house itself, which tells their holders of news. */
export async function findPlacesAt(
  kysely: Kysely<Tables>,
  partnershipIds: readonly string[],
): Promise<Place[]> {
  if (partnershipIds.length === 0) return []
  const rows = await places(kysely).where('partnership.id', 'in', partnershipIds).execute()
  return rows.map(placeOf)
}

/** All places at the asker's table. An applicant has none yet. */
export async function findPlacesBeside(kysely: Kysely<Tables>, place: Place): Promise<Place[]> {
  const rows = await places(kysely)
    .where('partnership.id', '=', place.partnership.id)
    .where('membership.role', '!=', 'applicant')
    .orderBy('membership.joined_at')
    .execute()
  return rows.map(placeOf)
}

/** What a place at a table is called, for one who was invited to it and has no place yet. */
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

/** Everybody at the asker's table, those who are suspended as well. */
export async function findMembers(kysely: Kysely<Tables>, place: Place): Promise<Member[]> {
  const rows = await memberships(kysely)
    .where('partnership.id', '=', place.partnership.id)
    .where('membership.role', '!=', 'applicant')
    .orderBy('membership.joined_at')
    .execute()
  return rows.map((row) => ({ ...placeOf(row), suspendedSince: row.suspendedSince }))
}

/** Whether a person has a membership that has not ended, in whatever role, suspended or not. */
export async function isMember(kysely: Kysely<Tables>, personId: string, partnershipId: string) {
  const row = await kysely
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('partnership_id', '=', partnershipId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const memberships = (kysely: Kysely<Tables>) =>
  kysely
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('seat_holding', (join) =>
      join.onRef('seat_holding.organisation_id', '=', 'organisation.id').on('seat_holding.until', 'is', null),
    )
    .leftJoin('seat', 'seat.id', 'seat_holding.seat_id')
    .leftJoin('stakeholder_group', 'stakeholder_group.id', 'seat.group_id')
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
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'seat.id as seatId',
      'stakeholder_group.sector',
      'membership.deputy_since as deputySince',
      'membership.suspended_at as suspendedSince',
    ])

const places = (kysely: Kysely<Tables>) => memberships(kysely).where('membership.suspended_at', 'is', null)

type PlaceRow = Awaited<ReturnType<ReturnType<typeof memberships>['executeTakeFirstOrThrow']>>

function placeOf(row: PlaceRow): Place {
  return {
    membershipId: row.membershipId,
    personId: row.personId,
    partnership: { id: row.partnershipId, slug: row.slug, name: row.name, purpose: row.purpose },
    role: row.role,
    organisation:
      row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName ?? '' },
    seatId: row.seatId,
    sector: row.sector,
    isDeputy: row.deputySince !== null,
    joinedAt: row.joinedAt,
  }
}
