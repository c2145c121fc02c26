import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import type { Seated } from '../../testing/builders.ts'
import { aWorld, type World } from '../../testing/world.ts'
import type { listRedLines } from './index.ts'
import { aRedLine, disclose, terms } from './red-lines.doors.ts'

let house: TestWorkspace
let world: World
let lead: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
  lead = world.lead
})

const path = (id = '') => `/api/partnerships/${world.table.slug}/red-lines${id && `/${id}`}`

async function linesOf({ browser }: Seated) {
  return (await (await browser.get(path())).json()) as Awaited<ReturnType<typeof listRedLines>>
}
const statementsOf = async (seated: Seated) =>
  (await linesOf(seated)).map((line) => line.versions.map((version) => version.terms.statement))
const revise = ({ browser }: Seated, id: string, statement: string) =>
  browser.put(path(id), { ...terms, statement })

test('CAP-3.8 what a lead records is read by the people of the organisation and by nobody else', async () => {
  const id = await aRedLine(lead)
  const [line] = await linesOf(world.member)
  expect(line).toMatchObject({ id, own: true, organisation: { name: 'Asenkro Farmers’ Union' } })
  expect(line!.versions).toMatchObject([{ state: 'recorded', disclosure: 'org_private', terms, until: null }])
  for (const other of [world.otherLead, world.otherMember, world.secretariat])
    expect(await linesOf(other)).toEqual([])
})

test('CAP-3.8 what a member writes is a draft, which only the lead records', async () => {
  const id = await aRedLine(world.member)
  expect((await linesOf(lead))[0]!.versions[0]!.state).toBe('draft')
  expect((await revise(world.member, id, 'No price below the reference')).status).toBe(204)
  expect((await disclose(lead, id, 'internal')).status).toBe(403)
  expect((await revise(lead, id, 'No price below the reference price')).status).toBe(204)
  expect((await linesOf(world.member))[0]!.versions.map(({ state }) => state)).toEqual([
    'recorded',
    'draft',
    'draft',
  ])
  expect((await revise(world.member, id, 'Any price will do')).status).toBe(403)
})

test('CAP-3.8 VIS-1 each level of disclosure reaches those it names', async () => {
  const id = await aRedLine(lead)
  expect((await disclose(lead, id, 'org_and_secretariat')).status).toBe(204)
  expect(await linesOf(world.secretariat)).toMatchObject([{ id, own: false }])
  expect(await linesOf(world.otherLead)).toEqual([])
  expect((await disclose(lead, id, 'internal')).status).toBe(204)
  expect(await linesOf(world.otherMember)).toMatchObject([
    { id, own: false, versions: [{ disclosure: 'internal' }] },
  ])
})

test('VIS-2 who sees it is changed with a reason, to something else', async () => {
  const id = await aRedLine(lead)
  const answer = await disclose(lead, id, 'internal', '')
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: { code: 'bad_input', field: 'reason' } },
  ])
  expect((await disclose(lead, id, 'org_private')).status).toBe(400)
})

test('CAP-3.8 of a disclosed line others read no version from before, and none after it was taken back', async () => {
  const id = await aRedLine(lead, { statement: 'A first thought of ours' })
  await disclose(lead, id, 'internal')
  await revise(lead, id, 'The line as it was told')
  await disclose(lead, id, 'org_private', 'Told too early')
  await revise(lead, id, 'A last thought of ours')
  const [line] = await linesOf(world.otherLead)
  expect(line!.versions).toMatchObject([
    { terms: { statement: 'The line as it was told' }, until: expect.any(Number) },
    { terms: { statement: 'A first thought of ours' }, reason: 'Talks begin' },
  ])
  expect(JSON.stringify(line)).not.toMatch(/last thought|too early/)
  expect((await linesOf(lead))[0]!.versions).toHaveLength(5)
})

test('CAP-3.8 a withdrawn line stays, as withdrawn, and does not change any more', async () => {
  const id = await aRedLine(lead)
  await disclose(lead, id, 'internal')
  const withdraw = () => lead.browser.post(`${path(id)}/withdrawal`, { reason: 'Settled by contract' })
  expect((await withdraw()).status).toBe(204)
  const [line] = await linesOf(world.otherLead)
  expect(line!.versions[0]).toMatchObject({ state: 'withdrawn', reason: 'Settled by contract' })
  expect((await withdraw()).status).toBe(403)
  expect((await revise(lead, id, 'It is back after all')).status).toBe(403)
})

test('T8 a hidden line and one that never was answer with the same bytes', async () => {
  const id = await aRedLine(lead)
  for (const door of ['PUT ', 'POST /disclosure', 'POST /withdrawal']) {
    const [method, end] = door.split(' ') as [string, string]
    const body = { ...terms, disclosure: 'internal', reason: 'None of mine' }
    const knock = async (at: string) => {
      const answer = await world.otherLead.browser.send(method, `${path(at)}${end}`, JSON.stringify(body), {
        'Content-Type': 'application/json',
      })
      return [answer.status, [...answer.headers], await answer.text()]
    }
    const hidden = await knock(id)
    expect(hidden).toEqual(await knock(crypto.randomUUID()))
    expect(hidden[0]).toBe(404)
  }
  await disclose(lead, id, 'internal')
  expect((await revise(world.otherLead, id, 'Not mine to change')).status).toBe(403)
})

test('CAP-3.8 neither id nor time of a line tells others how long it was kept', async () => {
  const id = await aRedLine(lead)
  house.clock.turn(60_000)
  await disclose(lead, id, 'internal')
  const [line] = await linesOf(world.otherLead)
  expect(line!.versions.map(({ since }) => since)).toEqual([house.clock.now()])
  expect(id[14]).toBe('4')
})

test.each<[string, Record<string, unknown>, string]>([
  ['no statement', { statement: ' ' }, 'statement'],
  ['a limit without its number', { limit: { metric: 'price', op: '>=', unit: 'EUR' } }, 'limit.value'],
  ['an end before its beginning', { validUntil: '2026-02-01' }, 'validUntil'],
  ['no date', { validFrom: 'tomorrow' }, 'validFrom'],
])('terms with %s are refused at that field', async (_, wrong, field) => {
  const answer = await lead.browser.post(path(), { ...terms, ...wrong })
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad_input', field } }])
})

test('T30 the record of all tells of a line only while all may read it', async () => {
  const id = await aRedLine(lead)
  await disclose(lead, id, 'org_and_secretariat')
  const actsFor = async ({ browser, table }: Seated) => {
    const answer = await browser.get(`/api/partnerships/${table.slug}/record?area=red-line`)
    return ((await answer.json()) as { entries: { act: string }[] }).entries.map(({ act }) => act)
  }
  expect(await actsFor(world.member)).toEqual(['red-line.disclosed', 'red-line.recorded'])
  for (const other of [world.otherLead, world.secretariat]) expect(await actsFor(other)).toEqual([])
  await disclose(lead, id, 'internal')
  await disclose(lead, id, 'org_private')
  expect(await actsFor(world.otherLead)).toEqual(['red-line.taken-back', 'red-line.disclosed'])
  expect(await statementsOf(world.secretariat)).toHaveLength(1)
})
