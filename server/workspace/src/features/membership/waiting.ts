import type { Kysely } from 'kysely'
import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import type { Tables } from '../../tables.ts'
import type { Membership } from './operations.ts'
import type { Place } from './store.ts'

/** For the secretariat: seats that are held and have nobody who leads, so that nobody could vote for them. */
export async function membershipWaiting(
  { database }: Pick<Membership, 'database'>,
  place: Place,
): Promise<WaitingOf<'seat.without-lead'>[]> {
  if (place.role !== 'secretariat') return []
  const seats = Map.groupBy(await findHoldings(database.kysely, place), (row) => row.seatId)
  return [...seats.values()].flatMap((holdings) => {
    if (holdings.some(({ lead }) => lead !== null)) return []
    const [{ seatId, group, since }] = holdings as [(typeof holdings)[number]]
    const organisations = [...new Set(holdings.map(({ organisation }) => organisation))]
    return [
      {
        kind: 'seat.without-lead',
        id: seatId,
        about: { group, organisations },
        since,
        dueAt: null,
        to: '/partners',
      },
    ]
  })
}

/** Seats that are held, each with the organisations on it and their leads; `lead` is null where there is none. */
function findHoldings(kysely: Kysely<Tables>, place: Place) {
  return kysely
    .selectFrom('seat')
    .innerJoin('stakeholder_group', 'stakeholder_group.id', 'seat.group_id')
    .innerJoin('seat_holding', 'seat_holding.seat_id', 'seat.id')
    .innerJoin('organisation', 'organisation.id', 'seat_holding.organisation_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'organisation.id')
        .on('membership.role', '=', 'partner_lead')
        .on('membership.ended_at', 'is', null)
        .on('membership.suspended_at', 'is', null),
    )
    .where('seat.partnership_id', '=', place.partnership.id)
    .where('seat.ended_at', 'is', null)
    .where('seat_holding.until', 'is', null)
    .select([
      'seat.id as seatId',
      'stakeholder_group.name as group',
      'organisation.name as organisation',
      'seat_holding.since',
      'membership.id as lead',
    ])
    .orderBy('organisation.name')
    .execute()
}
