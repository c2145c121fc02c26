import { type Composition, composition } from '@roundtable/shared/membership/composition'
import type { Member, Partnership } from '../../api/answers.ts'

export type Group = Partnership['groups'][number]
export type Holder = Partnership['seats'][number]['holders'][number]

/** A place at the table: it belongs to the organisations that hold it, whoever acts for them. */
export interface Seat {
  id: string
  holders: readonly Holder[]
  /** Leads first, then deputies, then by name. */
  people: readonly Member[]
  own: boolean
}

export interface TableOfSeats {
  groups: readonly { group: Group; seats: readonly Seat[] }[]
  secretariat: readonly Member[]
  observers: readonly Member[]
  composition: Composition
}

/** `awaited`: an organisation holds it, and nobody of it has joined yet. */
export type Standing = 'filled' | 'awaited' | 'vacant'

export function standingOf({ holders, people }: Seat): Standing {
  if (holders.length === 0) return 'vacant'
  return people.length === 0 ? 'awaited' : 'filled'
}

/** Who casts the seat's ballot; nobody while the only lead is suspended. */
export function leadsOf({ people }: Seat): readonly Member[] {
  return people.filter((member) => member.role === 'partner_lead')
}

export function lacksLead(seat: Seat): boolean {
  return standingOf(seat) === 'filled' && leadsOf(seat).every((lead) => lead.suspendedSince !== null)
}

/** Who sits where: seats by stakeholder group, and those at the table without a vote. */
export function tableOfSeats(partnership: Partnership, members: readonly Member[]): TableOfSeats {
  const sorted = members.toSorted(byRankThenName)
  const groups = partnership.groups.map((group) => ({
    group,
    seats: partnership.seats
      .filter((seat) => seat.groupId === group.id)
      .map((seat) => seatOf(seat, sorted))
      .toSorted(byNameVacantLast),
  }))
  const counted = groups.flatMap(({ group, seats }) =>
    seats.map((seat) => ({ sector: group.sector, holders: actingHolders(seat) })),
  )
  return {
    groups,
    secretariat: sorted.filter((member) => member.role === 'secretariat'),
    observers: sorted.filter((member) => member.role === 'observer'),
    composition: composition(counted, partnership.foundingRule),
  }
}

function seatOf({ id, holders }: Partnership['seats'][number], members: readonly Member[]): Seat {
  const people = members.filter(
    (member) => actsForASeat(member) && holders.some((holder) => holder.id === member.organisation?.id),
  )
  return { id, holders, people, own: people.some((member) => member.self) }
}

export const actsForASeat = ({ role }: Member): boolean =>
  role === 'partner_lead' || role === 'partner_member'

const actingHolders = ({ holders, people }: Seat): number =>
  holders.filter((holder) => people.some((member) => member.organisation?.id === holder.id)).length

function byRankThenName(a: Member, b: Member): number {
  const rank = (member: Member) => (member.role === 'partner_lead' ? 0 : member.isDeputy ? 1 : 2)
  return rank(a) - rank(b) || a.person.name.localeCompare(b.person.name)
}

function byNameVacantLast(a: Seat, b: Seat): number {
  const [first, second] = [a.holders[0]?.name, b.holders[0]?.name]
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined)
  return first.localeCompare(second)
}
