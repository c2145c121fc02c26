import type { Kysely } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import type { Tables } from '../../tables.ts'
import {
  actsForSeat,
  findGroups,
  findOrganisations,
  findPlacesBeside,
  type Place,
} from '../membership/index.ts'

/** The organisation the asker acts for. Whoever acts for none describes none. */
export function ownOrganisation(place: Place): { id: string; name: string } {
  if (place.organisation === null) throw new Refusal('not_allowed')
  return place.organisation
}

/** The partners at the asker's table, by name: who holds a seat, or has somebody here who acts as a partner. */
export async function partnersAt(kysely: Kysely<Tables>, place: Place) {
  const organisations = await findOrganisations(kysely, place)
  const places = await findPlacesBeside(kysely, place)
  const groups = await findGroups(kysely, place)
  const acting = new Set(places.filter(actsForSeat).map((each) => each.organisation?.id))
  return organisations
    .filter(({ id, seatId }) => seatId !== null || acting.has(id))
    .map(({ id, name, seatId, groupId }) => ({
      id,
      name,
      seatId,
      group: groups.find((group) => group.id === groupId) ?? null,
      people: places.filter((each) => each.organisation?.id === id && actsForSeat(each)),
    }))
}
export type PartnerHere = Awaited<ReturnType<typeof partnersAt>>[number]

/** Names of all organisations that ever were at the table: what they left behind keeps its owner. */
export async function organisationNames(
  kysely: Kysely<Tables>,
  place: Place,
): Promise<(id: string) => { id: string; name: string }> {
  const names = new Map((await findOrganisations(kysely, place)).map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? '' })
}
