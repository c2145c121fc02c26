import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aRedLine, redLineTerms as terms, type Seated, stand } from '../../testing/builders.ts'
import { aWorld, type World } from '../../testing/world.ts'
import type { listRedLines } from './index.ts'

let house: TestWorkspace
let world: World

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
})

const path = (id = '') => `/api/partnerships/${world.table.slug}/red-lines${id && `/${id}`}`
const linesOf = async ({ browser }: Seated) =>
  (await (await browser.get(path())).json()) as Awaited<ReturnType<typeof listRedLines>>
const revise = ({ browser }: Seated, id: string, statement: string) =>
  browser.put(path(id), { ...terms, statement })

test('CAP-3.8 each disclosure reaches those it names: us, us and the secretariat, all partners', async () => {
  const { lead, member, secretariat, otherMember } = world
  const id = await aRedLine(lead)
  const [line] = await linesOf(member)
  expect(line).toMatchObject({ id, own: true, organisation: { name: 'Asenkro Farmers’ Union' } })
  expect(line!.versions).toMatchObject([{ state: 'recorded', disclosure: 'org_private', terms, until: null }])
  const readers = async () => [(await linesOf(secretariat)).length, (await linesOf(otherMember)).length]
  expect(await readers()).toEqual([0, 0])
  await stand(lead, id, 'org_and_secretariat')
  expect(await readers()).toEqual([1, 0])
  await stand(lead, id, 'internal')
  expect(await readers()).toEqual([1, 1])
  // VIS-2: with a reason, and to something else than it is.
  const answers = [await stand(lead, id, 'org_private', ''), await stand(lead, id, 'internal')]
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
})

test('CAP-3.8 what a member writes is a draft, which only the lead records', async () => {
  const { lead, member } = world
  const id = await aRedLine(member)
  expect((await revise(member, id, 'No price below the reference')).status).toBe(200)
  expect((await stand(lead, id, 'internal')).status).toBe(403)
  expect((await revise(lead, id, 'No price below the reference price')).status).toBe(200)
  const [line] = await linesOf(member)
  expect(line!.versions.map(({ state }) => state)).toEqual(['recorded', 'draft', 'draft'])
  expect((await revise(member, id, 'Any price will do')).status).toBe(403)
})

test('CAP-3.8 others read what was told to all, nothing from before and nothing after it was taken back', async () => {
  const { lead, otherLead } = world
  const id = await aRedLine(lead, { statement: 'A first thought of ours' })
  await revise(lead, id, 'The line as it was told')
  house.clock.turn(60_000)
  await stand(lead, id, 'internal')
  await stand(lead, id, 'org_private', 'Told too early')
  await revise(lead, id, 'A last thought of ours')
  const [line, ...more] = await linesOf(otherLead)
  const now = house.clock.now()
  expect(more).toEqual([])
  expect(line!.versions).toMatchObject([{ reason: 'Talks begin', since: now, until: now }])
  expect(JSON.stringify(line)).not.toMatch(/thought|too early/)
  expect((await linesOf(lead))[0]!.versions).toHaveLength(5)
  // A random id: one made of the time would tell how long the line was kept.
  expect(id[14]).toBe('4')
})

test('CAP-3.8 a withdrawn line stays readable, and does not change any more', async () => {
  const { lead, otherLead } = world
  const id = await aRedLine(lead)
  await stand(lead, id, 'internal')
  expect((await revise(otherLead, id, 'Not mine to change')).status).toBe(403)
  await stand(lead, id, 'withdrawn', 'Settled by contract')
  const [line] = await linesOf(otherLead)
  expect(line!.versions[0]).toMatchObject({ state: 'withdrawn', reason: 'Settled by contract' })
  expect((await stand(lead, id, 'withdrawn')).status).toBe(403)
  expect((await revise(lead, id, 'It is back after all')).status).toBe(403)
})

test('T30 the record of all tells of a line only while all may read it', async () => {
  const { lead, member, otherLead, table } = world
  const id = await aRedLine(lead)
  for (const to of ['internal', 'org_private', 'org_and_secretariat'] as const) await stand(lead, id, to)
  const actsFor = async ({ browser }: Seated) => {
    const answer = await browser.get(`/api/partnerships/${table.slug}/record?area=red-line`)
    return ((await answer.json()) as { entries: { act: string }[] }).entries.map(({ act }) => act).toSorted()
  }
  const open = ['red-line.disclosed', 'red-line.taken-back']
  expect(await actsFor(otherLead)).toEqual(open)
  expect(await actsFor(member)).toEqual(['red-line.disclosed', ...open, 'red-line.recorded'].toSorted())
})

test.each<[string, Record<string, unknown>, string]>([
  ['no statement', { statement: ' ' }, 'statement'],
  ['a limit without its number', { limit: { metric: 'price', op: '>=', unit: 'EUR' } }, 'limit.value'],
  ['an end before its beginning', { validUntil: '2026-02-01' }, 'validUntil'],
])('terms with %s are refused at that field', async (_, wrong, field) => {
  const answer = await world.lead.browser.post(path(), { ...terms, ...wrong })
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_input', field } }])
})
