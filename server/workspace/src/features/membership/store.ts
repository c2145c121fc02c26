import type { Kysely } from 'kysely'
import type { Role } from '@roundtable/shared/permissions'
import type { Sector } from '@roundtable/shared/membership'
import type { MembershipTable, Tables } from '../../tables.ts'

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

/** All places at the asker's table. An applicant has none yet. */
export async function findPlacesBeside(kysely: Kysely<Tables>, place: Place): Promise<Place[]> {
  const rows = await places(kysely)
    .where('partnership.id', '=', place.partnership.id)
    .where('membership.role', '!=', 'applicant')
    .orderBy('membership.joined_at')
    .execute()
  return rows.map(placeOf)
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

export function findGroups(kysely: Kysely<Tables>, place: Place) {
  return kysely
    .selectFrom('stakeholder_group')
    .select(['id', 'name', 'sector'])
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('position')
    .execute()
}

/** The IANA zone in which the asker's table counts its days. */
export async function timeZoneAt(kysely: Kysely<Tables>, place: Place): Promise<string> {
  const row = await kysely
    .selectFrom('partnership')
    .select('time_zone')
    .where('id', '=', place.partnership.id)
    .executeTakeFirstOrThrow()
  return row.time_zone
}

export function findOrganisations(kysely: Kysely<Tables>, place: Place) {
  return (
    kysely
      .selectFrom('organisation')
      .leftJoin('seat_holding', (join) =>
        join
          .onRef('seat_holding.organisation_id', '=', 'organisation.id')
          .on('seat_holding.until', 'is', null),
      )
      .leftJoin('seat', 'seat.id', 'seat_holding.seat_id')
      .select([
        'organisation.id',
        'organisation.name',
        'seat_holding.seat_id as seatId',
        'seat.group_id as groupId',
      ])
      .where('organisation.partnership_id', '=', place.partnership.id)
      // Whoever applies is not at the table yet; its file tells of it to those who may read that.
      .where('organisation.applying_since', 'is', null)
      .orderBy('organisation.name')
      .execute()
  )
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

export async function insertMembership(kysely: Kysely<Tables>, membership: MembershipTable): Promise<void> {
  await kysely.insertInto('membership').values(membership).execute()
}

/** Ends a membership that has not ended yet. */
export async function endMembership(
  kysely: Kysely<Tables>,
  id: string,
  by: { personId: string; at: number; reason?: string },
) {
  await kysely
    .updateTable('membership')
    .set({ ended_at: by.at, ended_by: by.personId, ended_for: by.reason ?? null })
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

const places = (kysely: Kysely<Tables>) =>
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
    .where('membership.suspended_at', 'is', null)
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
    ])

type PlaceRow = Awaited<ReturnType<ReturnType<typeof places>['executeTakeFirstOrThrow']>>

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
