import type { Kysely } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import type { OrganisationId, SeatId } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import type { Place } from './store.ts'

/** The stakeholder groups of the asker's table, in their order. */
export function findGroups(kysely: Kysely<Tables>, place: Place) {
  return kysely
    .selectFrom('stakeholder_group')
    .select(['id', 'name', 'sector'])
    .where('partnership_id', '=', place.partnership.id)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
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

/** The organisation of this name at a table, however it was typed. */
export async function findOrganisationNamed(
  kysely: Kysely<Tables>,
  partnershipId: string,
  name: string,
): Promise<{ id: string; isApplying: boolean } | undefined> {
  const known = await kysely
    .selectFrom('organisation')
    .select(['id', 'name', 'applying_since'])
    .where('partnership_id', '=', partnershipId)
    .execute()
  // Compared here, since the two databases fold letters beyond ASCII differently.
  const same = known.find((each) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  return same && { id: same.id, isApplying: same.applying_since !== null }
}

/** A seat with who holds it now: nobody, one organisation, or two that share it. */
export interface Seat {
  id: string
  groupId: string
  /** What its group is called. */
  group: string
  holders: readonly { id: string; name: string; since: number }[]
}

/** The open seats of the asker's table, oldest first. */
export async function findSeats(kysely: Kysely<Tables>, place: Place): Promise<Seat[]> {
  const rows = await openSeats(kysely).where('seat.partnership_id', '=', place.partnership.id).execute()
  return rows
    .map((row) => row.id)
    .filter(isFirst)
    .map((id) => seatOf(rows, id))
}

/** The seat an organisation holds now, if it holds one. */
export async function findSeatOf(kysely: Kysely<Tables>, organisationId: string): Promise<Seat | undefined> {
  const held = await kysely
    .selectFrom('seat_holding')
    .select('seat_id')
    .where('organisation_id', '=', organisationId)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (held === undefined) return undefined
  const rows = await openSeats(kysely).where('seat.id', '=', held.seat_id).execute()
  return seatOf(rows, held.seat_id)
}

/** How many organisations hold a seat at each table. */
export async function countPartners(kysely: Kysely<Tables>, partnershipIds: readonly string[]) {
  if (partnershipIds.length === 0) return new Map<string, number>()
  const rows = await kysely
    .selectFrom('seat_holding')
    .innerJoin('seat', 'seat.id', 'seat_holding.seat_id')
    .select(['seat.partnership_id as partnershipId', (is) => is.fn.countAll<number>().as('partners')])
    .where('seat.partnership_id', 'in', partnershipIds)
    .where('seat_holding.until', 'is', null)
    .groupBy('seat.partnership_id')
    .execute()
  return new Map(rows.map((row) => [row.partnershipId, row.partners]))
}

export async function insertOrganisation(
  kysely: Kysely<Tables>,
  organisation: { partnershipId: string; name: string; at: number },
): Promise<string> {
  const id = newId<OrganisationId>()
  const { partnershipId, name, at } = organisation
  await kysely
    .insertInto('organisation')
    .values({ id, partnership_id: partnershipId, name, created_at: at })
    .execute()
  return id
}

export async function insertSeat(
  kysely: Kysely<Tables>,
  seat: { partnershipId: string; groupId: string; at: number },
): Promise<string> {
  const id = newId<SeatId>()
  const { partnershipId, groupId, at } = seat
  await kysely
    .insertInto('seat')
    .values({ id, partnership_id: partnershipId, group_id: groupId, created_at: at, ended_at: null })
    .execute()
  return id
}

export async function endSeat(kysely: Kysely<Tables>, id: string, at: number): Promise<void> {
  await kysely.updateTable('seat').set({ ended_at: at }).where('id', '=', id).execute()
}

export async function insertHolding(
  kysely: Kysely<Tables>,
  holding: { seatId: string; organisationId: string; at: number },
): Promise<void> {
  const { seatId, organisationId, at } = holding
  await kysely
    .insertInto('seat_holding')
    .values({ id: newId(), seat_id: seatId, organisation_id: organisationId, since: at, until: null })
    .execute()
}

/** Ends what an organisation holds. */
export async function endHolding(kysely: Kysely<Tables>, organisationId: string, at: number): Promise<void> {
  await kysely
    .updateTable('seat_holding')
    .set({ until: at })
    .where('organisation_id', '=', organisationId)
    .where('until', 'is', null)
    .execute()
}

const openSeats = (kysely: Kysely<Tables>) =>
  kysely
    .selectFrom('seat')
    .innerJoin('stakeholder_group', 'stakeholder_group.id', 'seat.group_id')
    .leftJoin('seat_holding', (join) =>
      join.onRef('seat_holding.seat_id', '=', 'seat.id').on('seat_holding.until', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'seat_holding.organisation_id')
    .select([
      'seat.id',
      'seat.group_id as groupId',
      'stakeholder_group.name as group',
      'organisation.id as organisationId',
      'organisation.name as organisation',
      'seat_holding.since',
    ])
    .where('seat.ended_at', 'is', null)
    .orderBy('seat.created_at')
    .orderBy('seat.id')
    .orderBy('seat_holding.since')
    .orderBy('seat_holding.id')

type SeatRow = Awaited<ReturnType<ReturnType<typeof openSeats>['executeTakeFirstOrThrow']>>

function seatOf(rows: readonly SeatRow[], id: string): Seat {
  const own = rows.filter((row) => row.id === id)
  const { groupId, group } = own[0]!
  const holders = own.flatMap(({ organisationId, organisation, since }) =>
    organisationId === null ? [] : [{ id: organisationId, name: organisation ?? '', since: since ?? 0 }],
  )
  return { id, groupId, group, holders }
}

const isFirst = (id: string, at: number, ids: readonly string[]): boolean => ids.indexOf(id) === at
