import { expect, test } from 'vitest'
import type { Member, Partnership } from '../../api/answers.ts'
import { lacksLead, standingOf, tableOfSeats } from './table-of-seats.ts'

const state = { id: 'g1', name: 'State', sector: 'public' } as const
const civil = { id: 'g2', name: 'Civil society', sector: 'civil_society' } as const
const ministry = { id: 'o1', name: 'Ministry', since: 0 }
const union = { id: 'o2', name: 'Union', since: 0 }
const alliance = { id: 'o3', name: 'Alliance', since: 0 }

const partnership = (seats: Partnership['seats']): Partnership => ({
  id: 'p',
  slug: 'p',
  name: 'P',
  purpose: '',
  timeZone: 'UTC',
  languages: ['en'],
  startedOn: null,
  foundingRule: { leastPartners: 2, leastSectors: 2 },
  role: 'partner_member',
  membershipId: 'm',
  groups: [state, civil],
  organisations: [],
  seats,
  documents: [],
})
const member = (
  name: string,
  role: Member['role'],
  organisation: { id: string; name: string } | null,
  more: Partial<Member> = {},
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
  ...more,
})
const seat = (id: string, group: { id: string }, ...holders: (typeof union)[]) => ({
  id,
  groupId: group.id,
  holders,
})

test('seats stand in their group by name, vacant ones last, the lead first and then the deputy', () => {
  const people = [
    member('Bea', 'partner_member', union),
    member('Ama', 'partner_member', union, { isDeputy: true }),
    member('Zoe', 'partner_lead', union),
  ]
  const seats = [seat('s1', civil), seat('s2', civil, union), seat('s3', civil, alliance)]
  const { groups } = tableOfSeats(partnership(seats), people)
  expect(groups.map(({ seats }) => seats.map((each) => each.id))).toEqual([[], ['s3', 's2', 's1']])
  const own = groups[1]!.seats[1]!
  expect(own.own).toBe(true)
  expect(own.people.map(({ person }) => person.name)).toEqual(['Zoe', 'Ama', 'Bea'])
  expect(groups[1]!.seats.map(standingOf)).toEqual(['awaited', 'filled', 'vacant'])
})

test('a shared seat has the people of both organisations', () => {
  const people = [member('Zoe', 'partner_lead', union), member('Yaw', 'partner_member', alliance)]
  const { groups } = tableOfSeats(partnership([seat('s1', civil, union, alliance)]), people)
  expect(groups[1]!.seats[0]!.people).toHaveLength(2)
})

test('CAP-3.3 a seat counts for its sector once somebody acts for it', () => {
  const seats = [seat('s1', civil, union), seat('s2', state, ministry)]
  const people = [member('Zoe', 'partner_lead', union), member('Ola', 'observer', ministry)]
  expect(tableOfSeats(partnership(seats), people).composition).toMatchObject({
    partners: 1,
    sectorsSeated: 1,
    empty: 1,
  })
})

test('a seat whose only lead is suspended lacks one, a vacant seat does not', () => {
  const people = [
    member('Zoe', 'partner_lead', union, { suspendedSince: 1 }),
    member('Ama', 'partner_member', union),
  ]
  const { groups } = tableOfSeats(partnership([seat('s1', civil, union), seat('s2', civil)]), people)
  expect(groups[1]!.seats.map(lacksLead)).toEqual([true, false])
})

test('the secretariat and observers stand beside the table', () => {
  const people = [member('Miriam', 'secretariat', null), member('Ines', 'observer', alliance)]
  const table = tableOfSeats(partnership([]), people)
  expect([table.secretariat, table.observers].map((each) => each.length)).toEqual([1, 1])
})
