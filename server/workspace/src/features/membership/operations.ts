import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { Refusal } from '@roundtable/shared/errors'
import { type Action, can } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { namesOf, type SeatAnswer } from '../accounts/index.ts'
import {
  countPartners,
  endMembership,
  findGroups,
  findOrganisations,
  findSeat,
  findSeats,
  findSeatsBeside,
  type Seat,
} from './store.ts'

/** What the verbs of this feature stand on. */
export interface Membership {
  database: Database<Tables>
  clock: Clock
  /** Told after a membership has begun or ended, so that open sockets are asked about anew. */
  rightsChanged(personId: string): Promise<void>
}

/**
 * The asker's seat, if they have one here and their role may do this. No seat: not found, as if there were no such
 * partnership. A seat without the right: not allowed.
 */
export async function seatFor(
  membership: Membership,
  asker: Asker,
  slug: string,
  action: Action,
): Promise<Seat> {
  const seat = await findSeat(membership.database.kysely, asker.personId, slug)
  if (seat === undefined) throw new Refusal('not_found')
  if (!can(seat.role, action)) throw new Refusal('not_allowed')
  return seat
}

/** The tables the asker sits at, for "who am I". */
export async function seatsOf({ database }: Membership, asker: Asker): Promise<SeatAnswer[]> {
  const seats = await findSeats(database.kysely, asker.personId)
  const partners = await countPartners(
    database.kysely,
    seats.map((seat) => seat.partnership.id),
  )
  return seats.map(({ partnership, role, organisation, sector }) => ({
    id: partnership.id,
    slug: partnership.slug,
    name: partnership.name,
    purpose: partnership.purpose,
    role,
    organisation,
    sector,
    partners: partners.get(partnership.id) ?? 0,
  }))
}

/** A partnership as one of its members sees it, without its documents, which a later feature adds. */
export async function describePartnership({ database }: Membership, seat: Seat) {
  const { id, slug, name, purpose } = seat.partnership
  const groups = await findGroups(database.kysely, seat)
  const organisations = await findOrganisations(database.kysely, seat)
  return { id, slug, name, purpose, role: seat.role, membershipId: seat.membershipId, groups, organisations }
}

/** Everybody at the table, by name. */
export async function listMembers({ database }: Membership, seat: Seat) {
  const seats = await findSeatsBeside(database.kysely, seat)
  const names = await namesOf(
    database.kysely,
    seats.map((each) => each.personId),
  )
  const members = seats.map((each) => memberAnswer(each, names, seat))
  return members.toSorted((a, b) => a.person.name.localeCompare(b.person.name))
}

function memberAnswer(seat: Seat, names: ReadonlyMap<string, string>, asker: Seat) {
  return {
    id: seat.membershipId,
    person: { id: seat.personId, name: names.get(seat.personId) ?? '' },
    role: seat.role,
    organisation: seat.organisation,
    sector: seat.sector,
    joinedAt: seat.joinedAt,
    self: seat.membershipId === asker.membershipId,
  }
}

/** Ends a membership at once, sockets included. A table is never left without a secretariat. */
export async function removeMember(membership: Membership, asker: Seat, membershipId: string): Promise<void> {
  const { database, clock, rightsChanged } = membership
  const removed = await database.transaction(async (transaction) => {
    const seats = await findSeatsBeside(transaction, asker)
    const seat = seats.find((each) => each.membershipId === membershipId)
    if (seat === undefined) throw new Refusal('not_found')
    if (isLastSecretariat(seat, seats)) throw new Refusal('not_allowed')
    await endMembership(transaction, membershipId, { personId: asker.personId, at: clock.now() })
    return seat
  })
  await rightsChanged(removed.personId)
}

function isLastSecretariat(seat: Seat, seats: readonly Seat[]): boolean {
  return seat.role === 'secretariat' && seats.filter((each) => each.role === 'secretariat').length === 1
}
