import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import {
  type AfterTheSeat,
  type HandOver,
  mostHolders,
  type OrganisationNamed,
  type SeatGivenUp,
} from '@roundtable/shared/membership/seats'
import type { Tables } from '../../tables.ts'
import { type Note, perform } from '../audit/index.ts'
import { actorAt, type Membership } from './operations.ts'
import { endMembership, setRole } from './people-store.ts'
import {
  endHolding,
  endSeat,
  findGroups,
  findOrganisationNamed,
  findOrganisations,
  findSeats,
  insertHolding,
  insertOrganisation,
  insertSeat,
  type Seat,
} from './seat-store.ts'
import { findMembers, type Member, type Place } from './store.ts'

/** Opens a vacant seat in a group. */
export function openVacantSeat(membership: Membership, asker: Place, { groupId }: { groupId: string }) {
  return perform(membership, actorAt(asker), async (transaction, note, at) => {
    const { id } = await newSeatIn(transaction, note, asker, { groupId, field: 'groupId', at })
    return { id }
  })
}

/** A new seat in a group of the asker's table, in the transaction of a larger act. `field` names the group's field. */
export async function newSeatIn(
  transaction: Transaction<Tables>,
  note: Note,
  asker: Place,
  { groupId, field, at }: { groupId: string | null; field: string; at: number },
): Promise<Seat> {
  const group = (await findGroups(transaction, asker)).find((each) => each.id === groupId)
  if (group === undefined) throw new Refusal('bad_input', { field })
  const id = await insertSeat(transaction, { partnershipId: asker.partnership.id, groupId: group.id, at })
  await note('seat.opened', { seat: id, group: group.name })
  return { id, groupId: group.id, group: group.name, holders: [] }
}

/** Closes a vacant seat: it is no voting unit any more. Whoever holds it gives it up first. */
export async function closeSeat(membership: Membership, asker: Place, seatId: string): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const seat = await seatAt(transaction, asker, seatId)
    if (seat.holders.length > 0) throw new Refusal('not_now')
    await endSeat(transaction, seat.id, at)
    await note('seat.closed', { seat: seat.id, group: seat.group })
  })
}

/** An organisation takes a vacant seat, or shares one with the organisation that holds it. */
export async function takeSeat(
  membership: Membership,
  asker: Place,
  seatId: string,
  input: { organisation: OrganisationNamed },
): Promise<void> {
  await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const seat = await seatAt(transaction, asker, seatId)
    const organisation = await organisationWithoutSeat(transaction, asker, input.organisation, at)
    await giveSeat(transaction, note, { seat, organisation, at })
  })
}

/** An organisation gives up its seat, or its part in a shared one. */
export async function vacateSeat(
  membership: Membership,
  asker: Place,
  seatId: string,
  input: SeatGivenUp,
): Promise<void> {
  const affected = await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const { seat, holder } = await heldSeat(transaction, asker, seatId, input.organisationId)
    const { people, reason } = input
    const gone = await letGo(membership, transaction, note, { asker, ...input, at })
    await note('seat.vacated', {
      seat: seat.id,
      group: seat.group,
      organisation: holder.name,
      people,
      reason,
    })
    return gone
  })
  await tellAll(membership, affected)
}

/** A seat changes hands: the seat and its vote go on, the people who acted for the old holder no longer do. */
export async function handOverSeat(
  membership: Membership,
  asker: Place,
  seatId: string,
  input: HandOver,
): Promise<void> {
  const affected = await perform(membership, actorAt(asker), async (transaction, note, at) => {
    const { seat, holder } = await heldSeat(transaction, asker, seatId, input.organisationId)
    // Before the seat is let go: the holder cannot be its own successor.
    const to = await organisationWithoutSeat(transaction, asker, input.to, at, 'to')
    const gone = await letGo(membership, transaction, note, { asker, ...input, at })
    await insertHolding(transaction, { seatId: seat.id, organisationId: to.id, at })
    const { people, reason } = input
    const between = { from: holder.name, to: to.name }
    await note('seat.handed-over', { seat: seat.id, group: seat.group, ...between, people, reason })
    return gone
  })
  await tellAll(membership, affected)
}

/** Gives a seat with room on it to an organisation that holds none. */
export async function giveSeat(
  transaction: Transaction<Tables>,
  note: Note,
  { seat, organisation, at }: { seat: Seat; organisation: { id: string; name: string }; at: number },
): Promise<void> {
  if (seat.holders.length >= mostHolders) throw new Refusal('not_now')
  await insertHolding(transaction, { seatId: seat.id, organisationId: organisation.id, at })
  const about = { seat: seat.id, group: seat.group, organisation: organisation.name }
  const beside = seat.holders[0]?.name
  if (beside === undefined) await note('seat.taken', about)
  else await note('seat.shared', { ...about, beside })
}

/**
 * A seat nobody is left to act for falls vacant, unless somebody of its holder is still invited. Called after each act
 * that may have taken the last one away.
 */
export async function vacateIfDeserted(
  { links }: Pick<Membership, 'links'>,
  transaction: Transaction<Tables>,
  note: Note,
  { asker, organisationId, at }: { asker: Place; organisationId: string; at: number },
): Promise<void> {
  const members = await findMembers(transaction, asker)
  if (members.some((each) => each.organisation?.id === organisationId && actsForSeat(each))) return
  if (await links.isAwaited(transaction, organisationId, at)) return
  const seats = await findSeats(transaction, asker)
  const seat = seats.find(({ holders }) => holders.some(({ id }) => id === organisationId))
  if (seat === undefined) return
  await endHolding(transaction, organisationId, at)
  const organisation = seat.holders.find(({ id }) => id === organisationId)!.name
  await note('seat.vacated', { seat: seat.id, group: seat.group, organisation, people: null, reason: null })
}

/** Throws `not_found` for a seat that is not at the asker's table, or not open any more. */
async function seatAt(transaction: Transaction<Tables>, asker: Place, id: string): Promise<Seat> {
  const seat = (await findSeats(transaction, asker)).find((each) => each.id === id)
  if (seat === undefined) throw new Refusal('not_found')
  return seat
}

export const actsForSeat = ({ role }: Place): boolean => role === 'partner_lead' || role === 'partner_member'

async function heldSeat(
  transaction: Transaction<Tables>,
  asker: Place,
  seatId: string,
  organisationId: string,
) {
  const seat = await seatAt(transaction, asker, seatId)
  const holder = seat.holders.find(({ id }) => id === organisationId)
  if (holder === undefined) throw new Refusal('bad_input', { field: 'organisationId' })
  return { seat, holder }
}

/** The organisation meant, known or new. One with a seat has its seat; one that applies comes in by its file alone. */
export async function organisationWithoutSeat(
  transaction: Transaction<Tables>,
  asker: Place,
  named: OrganisationNamed,
  at: number,
  field = 'organisation',
): Promise<{ id: string; name: string }> {
  const partnershipId = asker.partnership.id
  if ('name' in named) {
    const same = await findOrganisationNamed(transaction, partnershipId, named.name)
    if (same?.isApplying) throw new Refusal('already_exists', { field: `${field}.name` })
    if (same === undefined)
      return { id: await insertOrganisation(transaction, { partnershipId, ...named, at }), ...named }
    return organisationWithoutSeat(transaction, asker, { id: same.id }, at, field)
  }
  const known = (await findOrganisations(transaction, asker)).find(({ id }) => id === named.id)
  if (known === undefined) throw new Refusal('bad_input', { field: `${field}.id` })
  if (known.seatId !== null) throw new Refusal('already_exists', { field })
  return known
}

/** Takes the seat from an organisation: its people watch from now on or leave, and nobody of it is awaited any more. */
async function letGo(
  { links }: Membership,
  transaction: Transaction<Tables>,
  note: Note,
  act: { asker: Place; organisationId: string; people: AfterTheSeat; reason: string; at: number },
): Promise<string[]> {
  const members = await findMembers(transaction, act.asker)
  const theirs = members.filter((each) => each.organisation?.id === act.organisationId)
  const affected = act.people === 'leave' ? theirs : theirs.filter(actsForSeat)
  for (const member of affected) {
    if (act.people === 'leave') await letLeave(transaction, note, member, act)
    else await letWatch(transaction, note, member)
  }
  await endHolding(transaction, act.organisationId, act.at)
  await links.withdrawFor(transaction, note, act.organisationId, act.at)
  return affected.map((member) => member.personId)
}

async function letLeave(
  transaction: Transaction<Tables>,
  note: Note,
  { membershipId, personId: person }: Member,
  { asker, reason, at }: { asker: Place; reason: string; at: number },
): Promise<void> {
  await endMembership(transaction, membershipId, { personId: asker.personId, at, reason })
  await note('person.removed', { person, reason })
}

async function letWatch(transaction: Transaction<Tables>, note: Note, member: Member): Promise<void> {
  const { personId: person, role: from, organisation } = member
  await setRole(transaction, member.membershipId, {
    role: 'observer',
    organisationId: organisation?.id ?? null,
  })
  await note('person.changed-role', {
    person,
    from,
    to: 'observer',
    organisation: organisation?.name ?? null,
  })
}

async function tellAll(membership: Membership, personIds: readonly string[]): Promise<void> {
  await Promise.all(personIds.map((personId) => membership.rightsChanged(personId)))
}
