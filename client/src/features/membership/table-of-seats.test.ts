import { expect, test } from 'vitest'
import type { Member, Partnership } from '../../api/answers.ts'
import { tableOfSeats } from './table-of-seats.ts'

const state = { id: 'g1', name: 'State', sector: 'public' } as const
const civil = { id: 'g2', name: 'Civil society', sector: 'civil_society' } as const
const ministry = { id: 'o1', name: 'Ministry', seatId: null, groupId: 'g1' }
const union = { id: 'o2', name: 'Union', seatId: null, groupId: 'g2' }
const alliance = { id: 'o3', name: 'Alliance', seatId: null, groupId: 'g2' }
const foundation = { id: 'o4', name: 'Foundation', seatId: null, groupId: null }

const partnership = (organisations: Partnership['organisations']): Partnership => ({
  id: 'p',
  slug: 'p',
  name: 'P',
  purpose: '',
  timeZone: 'UTC',
  languages: ['en'],
  startedOn: null,
  foundingRule: { leastPartners: 2, leastSectors: 2 },
  seats: [],
  role: 'partner_member',
  membershipId: 'm',
  groups: [state, civil],
  organisations,
  documents: [],
})
const member = (
  name: string,
  role: Member['role'],
  organisation: { id: string; name: string } | null,
): Member => ({
  id: name,
  person: { id: name, name },
  role,
  organisation,
  sector: null,
  isDeputy: false,
  joinedAt: 0,
  suspendedSince: null,
  self: name === 'Ama',
})

test('seats stand in their group by name, the lead delegate first', () => {
  const people = [member('Zoe', 'partner_lead', union), member('Ama', 'partner_member', union)]
  const table = tableOfSeats(partnership([union, alliance, ministry]), people)
  expect(
    table.groups.map(({ group, seats }) => [group.name, seats.map((seat) => seat.organisation.name)]),
  ).toEqual([
    ['State', ['Ministry']],
    ['Civil society', ['Alliance', 'Union']],
  ])
  const [, own] = table.groups[1]!.seats
  expect(own).toMatchObject({ own: true, people: [{ person: { name: 'Zoe' } }, { person: { name: 'Ama' } }] })
})

test('an organisation that only watches has no seat; one that nobody speaks for yet has', () => {
  const table = tableOfSeats(partnership([foundation, ministry]), [member('Ines', 'observer', foundation)])
  expect(table.ungrouped).toEqual([])
  expect(table.observers.map((observer) => observer.person.name)).toEqual(['Ines'])
  expect(table.groups[0]!.seats).toEqual([{ organisation: ministry, people: [], own: false }])
})

test('the secretariat stands beside the table', () => {
  const table = tableOfSeats(partnership([]), [member('Miriam', 'secretariat', null)])
  expect(table.secretariat).toHaveLength(1)
  expect(table.groups.flatMap(({ seats }) => seats)).toEqual([])
})
