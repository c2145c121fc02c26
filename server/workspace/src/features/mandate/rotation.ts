import type { Kysely } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import type { Day } from '@roundtable/shared/calendar'
import { Refusal } from '@roundtable/shared/errors'
import { type NewRotation, turnsFrom } from '@roundtable/shared/mandate/turns'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { partnersAt } from '../profiles/index.ts'
import { findRotation, insertRotation } from './store.ts'

/** Sets in which order seats facilitate while nobody is mandated. The order set last counts. */
export async function setRotation(desk: Desk, place: Place, input: NewRotation): Promise<void> {
  const { startsOn, weeksEach, seatIds } = input
  await perform(desk, actorAt(place), async (transaction, note, at) => {
    const held = await seatsHeld(transaction, place)
    if (seatIds.some((id) => !held.some((seat) => seat.id === id)))
      throw new Refusal('bad_input', { field: 'seatIds' })
    await insertRotation(transaction, {
      id: newId(),
      partnership_id: place.partnership.id,
      starts_on: startsOn,
      weeks_each: weeksEach,
      seat_ids: JSON.stringify(seatIds),
      set_by: place.personId,
      set_at: at,
    })
    await note('rotation.set', { startsOn, weeksEach, seats: seatIds.length })
  })
}

/** Whose turn it is, and whose comes next. A seat nobody holds any more keeps its turn, empty: dates others planned with stay. */
export async function turnsAt(kysely: Kysely<Tables>, place: Place, today: Day) {
  const row = await findRotation(kysely, place)
  if (row === undefined) return null
  const seats = await seatsHeld(kysely, place)
  const seatIds = JSON.parse(row.seat_ids) as string[]
  const turns = turnsFrom({ startsOn: row.starts_on, weeksEach: row.weeks_each, seatIds }, today)
  return {
    startsOn: row.starts_on,
    weeksEach: row.weeks_each,
    turns: turns.map((turn) => ({
      ...turn,
      organisations: seats.find(({ id }) => id === turn.seatId)?.organisations ?? [],
    })),
  }
}

/** The seats somebody holds, in the order of their holders' names; two organisations may share one. */
export async function seatsHeld(kysely: Kysely<Tables>, place: Place) {
  const partners = (await partnersAt(kysely, place)).filter(({ seatId }) => seatId !== null)
  const ids = [...new Set(partners.map(({ seatId }) => seatId!))]
  return ids.map((id) => ({
    id,
    organisations: partners.filter(({ seatId }) => seatId === id).map(({ name }) => name),
  }))
}
