import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from './store.ts'

/** An organisation on its seat, and when its first person came. */
export interface Seating {
  seatId: string
  groupId: string
  organisation: { id: string; name: string }
  /** Null while it has been invited and nobody has come. */
  joinedAt: number | null
}

/** Who holds a seat at the asker's table now, two rows where two organisations share it. */
export async function findSeatings(kysely: Kysely<Tables>, place: Place): Promise<Seating[]> {
  const rows = await kysely
    .selectFrom('seat')
    .innerJoin('seat_holding', 'seat_holding.seat_id', 'seat.id')
    .innerJoin('organisation', 'organisation.id', 'seat_holding.organisation_id')
    .leftJoin('membership', 'membership.organisation_id', 'organisation.id')
    .where('seat.partnership_id', '=', place.partnership.id)
    .where('seat.ended_at', 'is', null)
    .where('seat_holding.until', 'is', null)
    .where((is) => is.or([is('membership.role', 'is', null), is('membership.role', '!=', 'applicant')]))
    .groupBy(['seat.id', 'seat.group_id', 'organisation.id', 'organisation.name'])
    .select([
      'seat.id as seatId',
      'seat.group_id as groupId',
      'organisation.id as organisationId',
      'organisation.name',
      (is) => is.fn.min('membership.joined_at').as('joinedAt'),
    ])
    .orderBy('organisation.name')
    .execute()
  return rows.map(({ seatId, groupId, organisationId, name, joinedAt }) => ({
    seatId,
    groupId,
    organisation: { id: organisationId, name },
    joinedAt,
  }))
}
