import { Refusal } from '@roundtable/shared/errors'
import { type Action, can } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import { namesOf, type PlaceAnswer } from '../accounts/index.ts'
import { type Actor, type Desk, perform } from '../audit/index.ts'
import {
  countPartners,
  endMembership,
  findGroups,
  findOrganisations,
  findPlace,
  findPlaces,
  findPlacesBeside,
  type Place,
} from './store.ts'

/** What the verbs of this feature stand on. */
export interface Membership extends Desk {
  /** Told after a membership has begun or ended, so that open sockets are asked about anew. */
  rightsChanged(personId: string): Promise<void>
}

/**
 * The asker's place, if they have one here and their role may do this. No place: not found, as if there were no such
 * partnership. A place without the right: not allowed.
 */
export async function placeFor(
  membership: Pick<Membership, 'database'>,
  asker: Asker,
  slug: string,
  action: Action,
): Promise<Place> {
  const place = await findPlace(membership.database.kysely, asker.personId, slug)
  if (place === undefined) throw new Refusal('not_found')
  if (can(place.role, action)) return place
  // An applicant is not inside yet: what is there is none of their business.
  throw new Refusal(place.role === 'applicant' ? 'not_found' : 'not_allowed')
}

/** Whoever holds this place, as the record names them. */
export function actorAt(place: Place): Actor {
  return {
    partnershipId: place.partnership.id,
    personId: place.personId,
    role: place.role,
    organisationId: place.organisation?.id ?? null,
  }
}

/** The tables the asker sits at, for "who am I". */
export async function placesOf({ database }: Membership, asker: Asker): Promise<PlaceAnswer[]> {
  const places = await findPlaces(database.kysely, asker.personId)
  const partners = await countPartners(
    database.kysely,
    places.map((place) => place.partnership.id),
  )
  return places.map(({ partnership, role, organisation, sector }) => ({
    id: partnership.id,
    slug: partnership.slug,
    name: partnership.name,
    purpose: partnership.purpose,
    role,
    organisation,
    sector,
    // How many sit inside is nothing an applicant reads.
    partners: role === 'applicant' ? 0 : (partners.get(partnership.id) ?? 0),
  }))
}

/** A partnership as one of its members sees it, without its documents, which a later feature adds. */
export async function describePartnership({ database }: Pick<Membership, 'database'>, place: Place) {
  const { id, slug, name, purpose } = place.partnership
  const groups = await findGroups(database.kysely, place)
  const organisations = await findOrganisations(database.kysely, place)
  return {
    id,
    slug,
    name,
    purpose,
    role: place.role,
    membershipId: place.membershipId,
    groups,
    organisations,
  }
}

/** Everybody at the table, by name. */
export async function listMembers({ database }: Membership, place: Place) {
  const places = await findPlacesBeside(database.kysely, place)
  const names = await namesOf(
    database.kysely,
    places.map((each) => each.personId),
  )
  const members = places.map((each) => memberAnswer(each, names, place))
  return members.toSorted((a, b) => a.person.name.localeCompare(b.person.name))
}

function memberAnswer(place: Place, names: ReadonlyMap<string, string>, asker: Place) {
  return {
    id: place.membershipId,
    person: { id: place.personId, name: names.get(place.personId) ?? '' },
    role: place.role,
    organisation: place.organisation,
    sector: place.sector,
    joinedAt: place.joinedAt,
    self: place.membershipId === asker.membershipId,
  }
}

/** Ends a membership at once, sockets included. A table is never left without a secretariat. */
export async function removeMember(
  membership: Membership,
  asker: Place,
  membershipId: string,
): Promise<void> {
  const removed = await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const places = await findPlacesBeside(transaction, asker)
    const place = places.find((each) => each.membershipId === membershipId)
    if (place === undefined) throw new Refusal('not_found')
    if (isLastSecretariat(place, places)) throw new Refusal('not_allowed')
    await endMembership(transaction, membershipId, { personId: asker.personId, at })
    await note('person.removed', { person: place.personId, reason: null })
    return place
  })
  await membership.rightsChanged(removed.personId)
}

function isLastSecretariat(place: Place, places: readonly Place[]): boolean {
  return place.role === 'secretariat' && places.filter((each) => each.role === 'secretariat').length === 1
}
