import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import { findGroups, findPlacesBeside, findSeats, type Place } from '../membership/index.ts'
import type { VersionSeatTable } from './tables.ts'

/** Whether somebody could sign for a seat: its lead, or a member who stands in for the lead. */
export function isDelegate({ role, isDeputy }: Place): boolean {
  return role === 'partner_lead' || (role === 'partner_member' && isDeputy)
}

/** Those who can sign for each seat now, by seat. */
export async function findDelegates(kysely: Kysely<Tables>, place: Place): Promise<Map<string, Place[]>> {
  const beside = await findPlacesBeside(kysely, place)
  const delegates = beside.filter((each) => each.seatId !== null && isDelegate(each))
  return Map.groupBy(delegates, ({ seatId }) => seatId!)
}

/**
 * The filled seats of the table at this moment. One that nobody could sign for is not asked, and is named with the
 * version: it neither passes it in silence nor stops it.
 */
export async function electorateAt(
  kysely: Kysely<Tables>,
  place: Place,
): Promise<Omit<VersionSeatTable, 'version_id' | 'position'>[]> {
  const delegates = await findDelegates(kysely, place)
  const seats = await findSeats(kysely, place)
  const groups = await findGroups(kysely, place)
  const filled = seats.filter(({ holders }) => holders.length > 0)
  return groups.flatMap((group) =>
    filled
      .filter(({ groupId }) => groupId === group.id)
      .map(({ id, holders }) => ({
        seat_id: id,
        stakeholder_group: group.name,
        sector: group.sector,
        organisations: JSON.stringify(holders.map(({ name }) => name)),
        standing: delegates.has(id) ? 'asked' : 'without_delegate',
      })),
  )
}
