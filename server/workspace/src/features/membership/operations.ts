import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import { type Action, can } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { namesOf, type PlaceAnswer } from '../accounts/index.ts'
import type { Actor, Desk, Note } from '../audit/index.ts'
import { countPartners, findGroups, findOrganisations, findSeats } from './seat-store.ts'
import { findSettings } from './settings-store.ts'
import { findMembers, findPlace, findPlaces, type Member, type Place } from './store.ts'

/** What the verbs of this feature stand on. */
export interface Membership extends Desk {
  /** Told after a membership has begun or ended, so that open sockets are asked about anew. */
  rightsChanged(personId: string): Promise<void>
  /** Told when somebody has become secretariat, whose sessions are shorter. */
  endSessions(personId: string): Promise<void>
  /** Throws where this person must not act yet, though their role may; reading goes on. */
  mayActNow(place: Place): Promise<void>
  links: OpenLinks
}

/** What a seat must know of links that are still out; invitations, a later feature, answer it. */
export interface OpenLinks {
  /** Whether somebody is invited to act for this organisation. */
  isAwaited(transaction: Transaction<Tables>, organisationId: string, at: number): Promise<boolean>
  /** Withdraws every open invitation to this organisation. */
  withdrawFor(transaction: Transaction<Tables>, note: Note, organisationId: string, at: number): Promise<void>
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
  const { id, slug } = place.partnership
  const settings = await findSettings(database.kysely, place)
  const groups = await findGroups(database.kysely, place)
  const organisations = await findOrganisations(database.kysely, place)
  const seats = await findSeats(database.kysely, place)
  return {
    id,
    slug,
    ...settings,
    role: place.role,
    membershipId: place.membershipId,
    groups,
    organisations,
    seats: seats.map(({ id, groupId, holders }) => ({ id, groupId, holders })),
  }
}

/** Everybody at the table, by name. */
export async function listMembers({ database }: Membership, place: Place) {
  const places = await findMembers(database.kysely, place)
  const names = await namesOf(
    database.kysely,
    places.map((each) => each.personId),
  )
  const members = places.map((each) => memberAnswer(each, names, place))
  return members.toSorted((a, b) => a.person.name.localeCompare(b.person.name))
}

function memberAnswer(place: Member, names: ReadonlyMap<string, string>, asker: Place) {
  return {
    id: place.membershipId,
    person: { id: place.personId, name: names.get(place.personId) ?? '' },
    role: place.role,
    organisation: place.organisation,
    sector: place.sector,
    isDeputy: place.isDeputy,
    joinedAt: place.joinedAt,
    suspendedSince: place.suspendedSince,
    self: place.membershipId === asker.membershipId,
  }
}
