import { expect, test } from 'vitest'
import fc from 'fast-check'
import * as Y from 'yjs'
import { challengeTables } from './challenge.ts'
import { type FlagFacts, type FlagId, flagIds, flagsOfRows, flagsOfText } from './flags.ts'
import type { Field, Row } from './kind.ts'
import { goalFields, milestoneFields, milestones } from './milestones.ts'
import { misfitOfRows } from './rows-misfit.ts'
import { addRow } from './rows-editing.ts'
import type { Fields } from './rows-table.ts'
import { roleFields } from './roles.ts'

const facts: FlagFacts = {
  today: '2026-11-22',
  seats: new Map([
    ['farmers', { vacant: false }],
    ['school', { vacant: false }],
    ['empty', { vacant: true }],
  ]),
  accepted: [{ roleId: 'lapsed', terms: 'other ones' }],
}

type Given = Readonly<Record<string, Field>> & { id: string }
const rowOf = (fields: Fields, given: Given): Row => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, type.empty])),
  ...given,
})
const fine = { goal: 'income', ownerSeat: 'farmers', number: 1 }
const milestoneFlags = (...given: Given[]) =>
  flagsOfRows(
    'milestones',
    {
      goals: [rowOf(goalFields, { id: 'income' })],
      milestones: given.map((row) => rowOf(milestoneFields, { ...fine, ...row })),
    },
    facts,
  )
const roleFlags = (...given: Given[]) =>
  flagsOfRows('roles', { roles: given.map((row) => rowOf(roleFields, row)) }, facts)
const challengeFlags = (written: Readonly<Record<string, readonly string[]>>) =>
  flagsOfRows(
    'challenge',
    Object.fromEntries(
      Object.keys(challengeTables).map((part) => [
        part,
        (written[part] ?? []).map((words, index) => ({ id: `${index}`, words })),
      ]),
    ),
    facts,
  )
const code = (...content: object[]) =>
  flagsOfText('code-of-conduct', { form: 'prose', doc: { type: 'doc', content } })
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'We meet.' }] }

/** For every rule there is, a document in which it is the thing to look at. */
const broken: Readonly<Record<FlagId, () => readonly { is: FlagId }[]>> = {
  'milestone.overdue': () => milestoneFlags({ id: 'a', due: '2026-11-21' }),
  'milestone.no_owner': () => milestoneFlags({ id: 'a', ownerSeat: null }),
  'milestone.owner_gone': () => milestoneFlags({ id: 'a', ownerSeat: 'closed' }),
  'milestone.seat_vacant': () => milestoneFlags({ id: 'a', ownerSeat: 'empty' }),
  'milestone.serves_no_goal': () => milestoneFlags({ id: 'a', goal: null }),
  'milestone.cycle': () => milestoneFlags({ id: 'a', dependsOn: ['a'] }),
  'milestone.waits_for_removed': () => milestoneFlags({ id: 'a', dependsOn: ['gone'] }),
  'milestone.step_of_removed': () => milestoneFlags({ id: 'a', intermediateOf: 'gone' }),
  'milestone.due_before_start': () => milestoneFlags({ id: 'a', start: '2027-02-01', due: '2027-01-31' }),
  'milestone.due_before_what_it_waits_for': () =>
    milestoneFlags(
      { id: 'a', due: '2027-01-31', dependsOn: ['b'] },
      { id: 'b', due: '2027-02-01', number: 2 },
    ),
  'milestone.done_without_evidence': () => milestoneFlags({ id: 'a', status: 'done' }),
  'milestone.done_while_step_open': () =>
    milestoneFlags(
      { id: 'a', status: 'done', evidence: ['A list'] },
      { id: 'b', intermediateOf: 'a', number: 2 },
    ),
  'role.no_holder': () => roleFlags({ id: 'a' }),
  'role.holder_gone': () => roleFlags({ id: 'a', holderSeat: 'closed' }),
  'role.seat_vacant': () => roleFlags({ id: 'a', holderSeat: 'empty' }),
  'role.not_accepted': () => roleFlags({ id: 'a', holderSeat: 'farmers' }),
  'role.acceptance_lapsed': () => roleFlags({ id: 'lapsed', holderSeat: 'farmers' }),
  'role.domain_held_twice': () =>
    roleFlags(
      { id: 'a', holderSeat: 'farmers', domain: 'Plots' },
      { id: 'b', holderSeat: 'school', domain: 'plots' },
    ),
  'role.over_but_held': () => roleFlags({ id: 'a', holderSeat: 'farmers', to: '2026-11-21' }),
  'role.to_before_from': () => roleFlags({ id: 'a', from: '2027-02-01', to: '2027-01-01' }),
  'role.needs_unmet': () => roleFlags({ id: 'a', needs: 'A car' }),
  'conduct.questions_open': () => code(paragraph),
  'challenge.no goal': () => challengeFlags({ challenge: ['Families cannot live from it'] }),
  'challenge.goal is the challenge': () => challengeFlags({ challenge: ['Hunger'], goal: ['hunger.'] }),
  'challenge.no sign of success': () => challengeFlags({ goal: ['Nobody goes hungry'] }),
  'challenge.perhaps two goals': () => challengeFlags({ goal: ['No hunger', 'No thirst'] }),
  'challenge.nothing out of scope': () => challengeFlags({ goal: ['Nobody goes hungry'] }),
  'challenge.two languages': () => challengeFlags({ authoritativeLanguage: ['English', 'French'] }),
}

test.each(flagIds)('FIND-7 what a rule speaks of is flagged: %s', (id) => {
  expect(broken[id]().map(({ is }) => is)).toContain(id)
})

test('FIND-7 where all is well, and where nobody has begun, there is nothing to look at', () => {
  expect(milestoneFlags({ id: 'a', due: '2026-11-22' })).toEqual([])
  expect([roleFlags(), challengeFlags({}), code(), milestoneFlags()]).toEqual([[], [], [], []])
  expect(flagsOfText('vision', { form: 'prose', doc: { type: 'doc', content: [paragraph] } })).toEqual([])
})

test('FIND-7 a flag says which row it is about, by its name, and names the others', () => {
  const [flag] = milestoneFlags(
    { id: 'a', number: 4, title: 'Baseline', dependsOn: ['b'] },
    { id: 'b', number: 5, title: 'Map', dependsOn: ['a'] },
  )
  expect(flag).toEqual({ is: 'milestone.cycle', row: 'a', name: 'M4 Baseline', others: ['M4', 'M5'] })
})

test('FIND-7 whatever stands in rows, reading them ends, speaks of rows that are there, and misses none without a seat', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'gone')
  const row = fc.record({
    ownerSeat: fc.constantFrom('farmers', 'empty', 'closed', null),
    dependsOn: fc.uniqueArray(id),
    intermediateOf: fc.option(id),
    status: fc.constantFrom('planned', 'done', 'dropped'),
    due: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
  })
  const plan = fc.tuple(row, row, row, row)
  fc.assert(
    fc.property(plan, (rows) => {
      const given = rows.map((each, index): Given => ({ ...each, id: 'abcd'[index]!, number: index + 1 }))
      const flags = milestoneFlags(...given)
      const homeless = given.filter(
        ({ status, ownerSeat }) => status !== 'dropped' && ownerSeat !== 'farmers',
      )
      const owner = /no_owner|owner_gone|seat_vacant/
      expect(flags.filter(({ is }) => owner.test(is)).map(({ row }) => row)).toEqual(
        homeless.map(({ id }) => id),
      )
      expect(flags.every(({ row }) => given.some(({ id }) => id === row))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('FIND-8 a field that this version does not know is found, and what it holds is left alone', () => {
  const doc = new Y.Doc()
  milestones.seed(doc, 'Milestones')
  const table = { doc, name: 'milestones', fields: milestoneFields }
  addRow(table, { id: 'a', title: 'Baseline' })
  expect(misfitOfRows(milestones.tables, doc)).toBe(undefined)
  const row = doc.getMap<Y.Map<unknown>>('milestones').get('a')!
  row.set('budget', 4000)
  expect(misfitOfRows(milestones.tables, doc)).toBe('milestones: an unknown field')
  expect([row.get('budget'), milestones.content(doc).tables['milestones']![0]!['title']]).toEqual([
    4000,
    'Baseline',
  ])
})
