import type { Member, Partnership } from '../../api/answers.ts'

type Organisation = Partnership['organisations'][number]
type Group = Partnership['groups'][number]

/** A place at the table: it belongs to an organisation, whoever speaks for it. */
export interface Seat {
  organisation: Organisation
  /** Lead delegates first, then by name. Empty while nobody has accepted an invitation. */
  people: readonly Member[]
  own: boolean
}

export interface TableOfSeats {
  groups: readonly { group: Group; seats: readonly Seat[] }[]
  /** Seats of organisations that no group has been chosen for. */
  ungrouped: readonly Seat[]
  secretariat: readonly Member[]
  observers: readonly Member[]
}

/** Who sits where: seats by stakeholder group, and those at the table without a vote. */
export function tableOfSeats(partnership: Partnership, members: readonly Member[]): TableOfSeats {
  const sorted = members.toSorted(byRankThenName)
  const observers = sorted.filter((member) => member.role === 'observer')
  const seats = partnership.organisations
    .map((organisation) => seatOf(organisation, sorted))
    .filter((seat) => seat.people.length > 0 || !speaksFor(observers, seat.organisation))
  const seatsIn = (groupId: string | null) =>
    seats
      .filter((seat) => seat.organisation.groupId === groupId)
      .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name))
  return {
    groups: partnership.groups.map((group) => ({ group, seats: seatsIn(group.id) })),
    ungrouped: seatsIn(null),
    secretariat: sorted.filter((member) => member.role === 'secretariat'),
    observers,
  }
}

function seatOf(organisation: Organisation, members: readonly Member[]): Seat {
  const people = members.filter(
    (member) =>
      member.organisation?.id === organisation.id &&
      (member.role === 'partner_lead' || member.role === 'partner_member'),
  )
  return { organisation, people, own: people.some((member) => member.self) }
}

// An organisation that only watches has no seat.
function speaksFor(observers: readonly Member[], organisation: Organisation): boolean {
  return observers.some((observer) => observer.organisation?.id === organisation.id)
}

function byRankThenName(a: Member, b: Member): number {
  const rank = (member: Member) => (member.role === 'partner_lead' ? 0 : 1)
  return rank(a) - rank(b) || a.person.name.localeCompare(b.person.name)
}
