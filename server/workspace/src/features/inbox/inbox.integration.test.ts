import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '@roundtable/foundation/ids'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  signedIn,
  type TestTable,
} from '../../testing/builders.ts'

const day = 24 * 60 * 60 * 1000
let house: TestWorkspace
let table: TestTable
let miriam: Seated
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  // Nobody is told of what happened in the moment they came.
  house.clock.turn(1)
})

const path = () => `/api/partnerships/${table.slug}/inbox`

async function waiting({
  browser,
}: Seated): Promise<{ kind: string; about: object; dueAt: number | null }[]> {
  return (await (await browser.get(path())).json()) as []
}

interface News {
  entries: { act: string; about: Record<string, unknown> }[]
  more: number
  read: { partnership: number; organisation: number | null }
}

async function news({ browser }: Seated): Promise<News> {
  return (await (await browser.get(`${path()}/news`)).json()) as News
}

const read = ({ browser }: Seated, upTo: News['read']) => browser.post(`${path()}/news/read`, upTo)

/** So long passes, and then they sign in again. */
async function pass(ms: number, ...people: Seated[]): Promise<void> {
  house.clock.turn(ms)
  for (const who of people) who.browser = await signedIn(house, who.person.email)
}

async function invites(): Promise<void> {
  const invitation = { email: `${newId()}@example.org`, role: 'observer' }
  await miriam.browser.post(`/api/partnerships/${table.slug}/invitations`, invitation)
}

const answerAll = async ({ browser }: Seated) => {
  const welcome = await browser.get(`/api/partnerships/${table.slug}/welcome`)
  const { decisions } = (await welcome.json()) as { decisions: { entry: { hash: string } }[] }
  for (const { entry } of decisions) {
    const door = `/api/partnerships/${table.slug}/decisions/${entry.hash}/answer`
    expect((await browser.post(door, { response: 'accept' })).status).toBe(204)
  }
}

test('a lead who joined is asked for what was decided before, a member is not, and answering empties the inbox', async () => {
  expect(await waiting(ama)).toMatchObject([{ kind: 'decisions.to-review', about: { open: 1 } }])
  expect(await waiting(await aMember(house, table))).toEqual([])
  await answerAll(ama)
  expect(await waiting(ama)).toEqual([])
})

test('the secretariat is told of an invitation in its last two days, until it is withdrawn', async () => {
  await invites()
  await pass(5 * day - 1, miriam, ama)
  expect(await waiting(miriam)).toEqual([])
  house.clock.turn(1)
  const browser = miriam.browser
  expect(await waiting(miriam)).toMatchObject([
    { kind: 'invitation.running-out', about: { role: 'observer' }, dueAt: house.clock.now() + 2 * day },
  ])
  expect(await waiting(ama)).not.toContainEqual(expect.objectContaining({ kind: 'invitation.running-out' }))
  const open = `/api/partnerships/${table.slug}/invitations`
  const [{ id }] = (await (await browser.get(open)).json()) as [{ id: string }]
  await browser.delete(`${open}/${id}`)
  expect(await waiting(miriam)).toEqual([])
})

test('the secretariat is told of a seat that is held and has no lead', async () => {
  await aMember(house, table, 'Zainab Alhassan', { organisation: 'Savanna School', sector: 'academia' })
  expect(await waiting(miriam)).toMatchObject([
    { kind: 'seat.without-lead', about: { group: 'Academia', organisations: ['Savanna School'] } },
  ])
  await aPartner(house, table, 'Kwabena Ofori', { organisation: 'Savanna School' })
  expect(await waiting(miriam)).toEqual([])
})

test('what is due first stands first', async () => {
  await invites()
  await aMember(house, table, 'Zainab Alhassan', { organisation: 'Savanna School', sector: 'academia' })
  await pass(6 * day, miriam)
  expect((await waiting(miriam)).map(({ kind }) => kind)).toEqual([
    'invitation.running-out',
    'seat.without-lead',
  ])
})

test('news is what others did since one said one has read it, newest first', async () => {
  expect(await news(ama)).toMatchObject({ entries: [], more: 0 })
  await invites()
  house.clock.turn(1)
  await invites()
  const { entries, read: upTo } = await news(ama)
  expect(entries.map(({ act }) => act)).toEqual(['invitation.sent', 'invitation.sent'])
  await invites()
  expect((await read(ama, upTo)).status).toBe(204)
  expect((await news(ama)).entries).toHaveLength(1)
  expect((await news(miriam)).entries).toEqual([])
})

test('a mark never goes back, and says nothing about anybody else', async () => {
  await invites()
  const { read: upTo } = await news(ama)
  await read(ama, upTo)
  await read(ama, { ...upTo, partnership: 0 })
  expect((await news(ama)).entries).toEqual([])
  const kwaku = await aMember(house, table)
  house.clock.turn(1)
  await invites()
  expect((await news(kwaku)).entries).toHaveLength(1)
})

test('thirty entries are listed, the rest is counted', async () => {
  for (let act = 0; act < 33; act += 1) await invites()
  const { entries, more } = await news(ama)
  expect([entries.length, more]).toEqual([30, 3])
})

test('an observer has no inbox', async () => {
  const henrik = await anObserver(house, table)
  for (const door of ['', '/news', '/mail'])
    expect((await henrik.browser.get(path() + door)).status).toBe(403)
})

test('without a mail server the inbox says that there are no letters', async () => {
  expect(await (await ama.browser.get(`${path()}/mail`)).json()).toEqual({
    available: false,
    rhythm: 'daily',
    language: 'en',
  })
})

test('T5 a red line that has run out is told to the lead of its organisation, without a word of it, and to nobody else', async () => {
  const jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt', sector: 'private' })
  const line = {
    topics: ['price'],
    statement: 'canary-of-the-price',
    kind: 'must_not',
    firmness: 'firm',
    validFrom: '2025-01-01',
    validUntil: '2025-12-31',
  }
  const added = await ama.browser.post(`/api/partnerships/${table.slug}/red-lines`, line)
  expect(added.status).toBe(201)
  const told = await waiting(ama)
  expect(told.filter(({ kind }) => kind === 'red-line.run-out')).toMatchObject([{ about: {} }])
  expect(JSON.stringify(told)).not.toContain('canary')
  for (const other of [jonas, miriam, await aMember(house, table)])
    expect(JSON.stringify(await waiting(other))).not.toMatch(/canary|red-line/)
})
