import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../mail.ts'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, type Seated } from '../../testing/builders.ts'
import { aRedLine, stand } from '../../testing/red-lines.ts'
import { aWorld, type World } from '../../testing/world.ts'
import { readHeads, readRecord } from './reading.ts'
import { verifyRecord } from './verify.ts'

const letters: Letter[] = []
let house: TestWorkspace
let world: World

beforeAll(async () => {
  house = await aWorkspace({ mailer: { send: async (letter) => letters.push(letter) > 0 } })
})
afterAll(() => house.close())
beforeEach(async () => {
  world = await aWorld(house)
  house.clock.turn(1_000)
  letters.length = 0
})

const path = (end = '') => `/api/partnerships/${world.table.slug}/record${end}`
const recordOf = async ({ browser }: Seated, part = '') =>
  (await (await browser.get(path(part))).json()) as Awaited<ReturnType<typeof readRecord>>
const titlesIn = ({ entries }: Awaited<ReturnType<typeof readRecord>>) =>
  entries.flatMap((entry) => (entry.act === 'document.started' ? [entry.about.title] : []))

const elsewhere = 'never-was'

const terms = {
  kind: 'must',
  statement: 'Farmers sit at the table',
  topics: [],
  firmness: 'firm',
  validFrom: '2026-03-01',
  validUntil: null,
}
const aPrivateAct = ({ browser, table }: Seated) =>
  browser.post(`/api/partnerships/${table.slug}/red-lines`, terms)

test('REC-4 members read who did what, newest first, with names as they are now', async () => {
  await aDocument(world.otherLead, 'Code of conduct')
  const { entries } = await recordOf(world.secretariat)
  expect(entries[0]).toMatchObject({
    act: 'document.started',
    about: { title: 'Code of conduct' },
    by: { name: 'Jonas Brandt', role: 'partner_lead', organisation: { name: 'Brandt & Sohn Chocolate' } },
    private: false,
    at: house.clock.now(),
  })
  expect(entries.at(-1)).toMatchObject({ act: 'partnership.founded', by: null })
})

test('REC-4 the people an entry is about are named beside it, and a name no longer known is left open', async () => {
  const members = await world.secretariat.browser.get(`/api/partnerships/${world.table.slug}/members`)
  const { id } = ((await members.json()) as { id: string; role: string }[]).find(
    ({ role }) => role === 'observer',
  )!
  await world.secretariat.browser.delete(`/api/partnerships/${world.table.slug}/members/${id}`)
  const { people } = await recordOf(world.lead)
  expect(people[world.observer.person.id]).toBe('Henrik Dahl')
})

test('REC-5 what an organisation does for itself its own people read, and nobody else sees a gap', async () => {
  const before = await recordOf(world.secretariat)
  await aPrivateAct(world.lead)
  for (const own of [world.lead, world.member])
    expect((await recordOf(own)).entries[0]).toMatchObject({ act: 'red-line.recorded', private: true })
  expect(await recordOf(world.secretariat)).toEqual(before)
  for (const other of [world.otherLead, world.otherMember])
    expect((await recordOf(other)).entries.some((entry) => entry.private)).toBe(false)
})

test('it comes in parts, each where the last one ended, whatever is added meanwhile', async () => {
  for (let number = 1; number <= 60; number++) await aDocument(world.lead, `Text ${number}`)
  const first = await recordOf(world.member)
  await aDocument(world.lead, 'Meanwhile')
  await aPrivateAct(world.lead)
  const second = await recordOf(world.member, `?before=${first.next}`)
  expect(second.next).toBeNull()
  const wanted = Array.from({ length: 60 }, (_, number) => `Text ${60 - number}`)
  expect([...titlesIn(first), ...titlesIn(second)]).toEqual([...wanted, 'Vision'])
})

test('it can be narrowed to who acted, what about and when', async () => {
  const { lead, secretariat, table } = world
  const invitation = { email: 'new@example.org', role: 'observer' }
  await secretariat.browser.post(`/api/partnerships/${table.slug}/invitations`, invitation)
  const { entries } = await recordOf(lead)
  const organisation = entries.find(({ act }) => act === 'document.started')!.by!.organisation!.id
  const actsOf = async (part: string) => (await recordOf(lead, `?${part}`)).entries.map(({ act }) => act)
  expect(await actsOf('role=secretariat')).toEqual(['invitation.sent', 'person.joined'])
  expect(await actsOf(`organisation=${organisation}&area=document`)).toEqual(['document.started'])
  expect(await actsOf(`person=${lead.person.id}`)).toEqual(['document.started', 'person.joined'])
  expect(await actsOf('area=partnership')).toEqual(['partnership.founded'])
  const last = entries[0]!.at
  expect(await actsOf(`until=${last}`)).toHaveLength(entries.length - 1)
  expect(await actsOf(`from=${last}`)).toEqual(['invitation.sent'])
  expect(await actsOf(`organisation=${elsewhere}`)).toEqual([])
})

test.each(['area=weather', 'before=1', 'from=yesterday', 'role=partner_lead'])(
  'a part that does not exist is refused: %s',
  async (part) => {
    const answer = await world.lead.browser.get(path(`?${part}`))
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: { code: 'bad_input', field: part.split('=')[0] } },
    ])
  },
)

test('T35 as a file it opens as text, whatever people have typed', async () => {
  await aDocument(world.lead, '=HYPERLINK("https://evil.example","Vision")')
  const answer = await world.otherLead.browser.get(path('/export'))
  expect(answer.headers.get('Content-Disposition')).toBe(
    `attachment; filename="record-${world.table.slug}.csv"`,
  )
  const [heads, first] = (await answer.text()).split('\r\n')
  expect(heads).toContain('"time","record","entry"')
  expect(first).toMatch(/^"20\d\d-/)
  for (const cell of first!.matchAll(/(?:^|,)"([^"]*)/g)) expect(cell[1]).not.toMatch(/^[=+\-@\t\r]/)
})

const headsOf = async ({ browser }: Seated) =>
  (await (await browser.get(path('/heads'))).json()) as Awaited<ReturnType<typeof readHeads>>

test('REC-3 the head of the day is shown to who reads the record, and mailed to leads and secretariat', async () => {
  await aPrivateAct(world.lead)
  await house.workspace.tidy()
  const [own, all] = (await headsOf(world.member)).toSorted((a, b) => Number(b.private) - Number(a.private))
  expect([own!.private, all!.private]).toEqual([true, false])
  expect(await headsOf(world.secretariat)).toEqual([all])
  const lineOf = ({ chain, seq, hash }: typeof own & {}) => `${chain}:${seq}:${hash}`
  const sent = letters.filter(({ text }) => text.includes(lineOf(all!)))
  const readers = [world.lead, world.otherLead, world.secretariat].map(({ person }) => person.email)
  expect(sent.map(({ to }) => to).toSorted()).toEqual(readers.toSorted())
  expect(letters.filter(({ text }) => text.includes(own!.chain)).map(({ to }) => to)).toEqual([
    world.lead.person.email,
  ])
  letters.length = 0
  await house.workspace.tidy()
  expect(letters).toEqual([])
})

test('REC-2 verifying names the partnership, the entry and what is wrong', async () => {
  const { kysely, dialect } = house.database
  expect((await verifyRecord(kysely, [])).faults).toEqual([])
  const [trigger, where] = dialect === 'sqlite' ? ['update', ''] : ['change', ' on audit_entry']
  await sql.raw(`drop trigger audit_entry_refuses_${trigger}${where}`).execute(kysely)
  await kysely
    .updateTable('audit_entry')
    .set({ at: 1 })
    .where('chain', '=', world.table.id)
    .where('seq', '=', 1)
    .execute()
  const { slug } = world.table
  expect((await verifyRecord(kysely, [])).faults).toEqual([
    `Partnership ${slug} (${slug}): entry 1 says something else than was recorded.`,
  ])
  const kept = { chain: 'gone', seq: 3, hash: 'f'.repeat(64) }
  expect((await verifyRecord(kysely, [kept])).faults).toContainEqual(
    expect.stringMatching(/^A record of no partnership \(gone\): entry 1 and all after it are gone/),
  )
})

test('T30 the record of all tells of a line only while all may read it', async () => {
  const { lead, member, otherLead } = world
  const id = await aRedLine(lead)
  for (const to of ['internal', 'org_private', 'org_and_secretariat'] as const) await stand(lead, id, to)
  const actsFor = async (reader: Seated) =>
    (await recordOf(reader, '?area=red-line')).entries.map(({ act }) => act).toSorted()
  const open = ['red-line.disclosed', 'red-line.taken-back']
  expect(await actsFor(otherLead)).toEqual(open)
  expect(await actsFor(member)).toEqual(['red-line.disclosed', ...open, 'red-line.recorded'].toSorted())
})
