import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newId } from '@roundtable/foundation/ids'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { closeCodes } from '@roundtable/shared/live/close-codes'
import { eventsPath, hereIAm } from '@roundtable/shared/live/events'
import { createChanges } from '../changes.ts'
import { aWorkspace, type TestWorkspace } from '../testing/a-workspace.ts'
import {
  anApplicant,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  signedIn,
  type TestTable,
} from '../testing/builders.ts'
import { aPage, listening, type Page } from '../testing/news.ts'
import { aSocketPort, closing, ofPage, type SocketPort } from '../testing/sockets.ts'
import { Events, type EventsHost, type Hearer } from './events.ts'

const hour = 60 * 60 * 1000
let house: TestWorkspace
let port: SocketPort
let table: TestTable
let ama: Seated
let miriam: Seated
const pages: Page[] = []

beforeAll(async () => {
  house = await aWorkspace()
  port = await aSocketPort(house)
})
afterAll(async () => {
  await house.close()
  await port.close()
})
beforeEach(async () => {
  table = await aTable(house)
  ama = await aPartner(house, table)
  miriam = await aSecretariat(house, table)
})
afterEach(() => pages.splice(0).forEach(({ socket }) => socket.terminate()))

async function page(browser = ama.browser): Promise<Page> {
  const opened = await aPage(port, browser)
  pages.push(opened)
  return opened
}

const news = () => JSON.stringify({ partnership: table.slug })

async function somethingHappens(): Promise<void> {
  const path = `/api/partnerships/${table.slug}/invitations`
  const response = await miriam.browser.post(path, { email: `${newId()}@example.org`, role: 'observer' })
  expect(response.status).toBe(201)
}

/** Long enough for whatever was going to be told: a page that may hear has heard it. */
async function allIsTold(witness: Page): Promise<void> {
  const before = witness.told.length
  await somethingHappens()
  await expect.poll(() => witness.told.length).toBeGreaterThan(before)
}

test('an act at a table reaches everybody who sits there, and nobody else', async () => {
  const seated = [ama, miriam, await anObserver(house, table)]
  const others = [await aPartner(house, await aTable(house)), await anApplicant(house, table)]
  const hearing = await Promise.all(seated.map(({ browser }) => page(browser)))
  const deaf = await Promise.all(others.map(({ browser }) => page(browser)))
  await somethingHappens()
  for (const { told } of hearing) await expect.poll(() => told).toEqual([news()])
  await allIsTold(hearing[0]!)
  for (const { told } of deaf) expect(told).toEqual([])
})

test('many changes at once are told as one, and never more than four times a second', async () => {
  const { told } = await page()
  const from = performance.now()
  for (let act = 0; act < 20; act += 1) await somethingHappens()
  await expect.poll(() => told.length).toBeGreaterThan(0)
  expect(told.length).toBeLessThanOrEqual(2 + (performance.now() - from) / 250)
})

test('T6 while much goes on, a removed person hears nothing of it from the moment the removal is answered', async () => {
  const gone = await page()
  const witness = await page(miriam.browser)
  const over = new AbortController()
  const acts = (async () => {
    while (!over.signal.aborted) await somethingHappens()
  })()
  await expect.poll(() => gone.told.length).toBeGreaterThan(1)
  const path = `/api/partnerships/${table.slug}/members`
  const members = (await (await miriam.browser.get(path)).json()) as { id: string; person: { id: string } }[]
  const { id } = members.find((member) => member.person.id === ama.person.id)!
  expect((await miriam.browser.post(`${path}/${id}/remove`, { reason: 'They left.' })).status).toBe(204)
  const heard = gone.told.filter((line) => line === news()).length
  const told = witness.told.length
  await expect.poll(() => witness.told.length).toBeGreaterThan(told + 4)
  over.abort()
  await acts
  // One telling may have been under way while the removal was written.
  expect(gone.told.filter((line) => line === news()).length - heard).toBeLessThanOrEqual(1)
  expect(gone.told).toContain(JSON.stringify({ you: true }))
  expect(gone.socket.readyState).toBe(WebSocket.OPEN)
})

test('T6 a place that was taken away behind the house’s back is asked about before each telling', async () => {
  const suspended = await page()
  const witness = await page(miriam.browser)
  await house.database.kysely
    .updateTable('membership')
    .set({ suspended_at: house.clock.now() })
    .where('person_id', '=', ama.person.id)
    .execute()
  await allIsTold(witness)
  await allIsTold(witness)
  expect(suspended.told).toEqual([])
})

test('T7 signing out closes the session’s pages within two seconds, and no other’s', async () => {
  const [first, second] = [await page(), await page()]
  const elsewhere = await page(await signedIn(house, ama.person.email))
  const gone = Promise.all([closing(first.socket), closing(second.socket)])
  await ama.browser.delete('/api/session')
  for (const { code, ms } of await gone) {
    expect(code).toBe(closeCodes.sessionEnded)
    expect(ms).toBeLessThan(2_000)
  }
  await allIsTold(elsewhere)
})

test('T7 a session that ended unseen is closed instead of told', async () => {
  const { socket, told } = await page()
  const gone = closing(socket)
  await house.database.kysely.deleteFrom('session').where('person_id', '=', ama.person.id).execute()
  await somethingHappens()
  expect(await gone).toMatchObject({ code: closeCodes.sessionEnded })
  expect(told).toEqual([])
})

test('joining tells the person’s other pages that who they are has changed', async () => {
  const { told } = await page()
  const elsewhere = await aTable(house)
  const { browser } = await aSecretariat(house, elsewhere, 'Tomás Varga')
  const invitation = { email: ama.person.email, role: 'observer' }
  const made = await browser.post(`/api/partnerships/${elsewhere.slug}/invitations`, invitation)
  const token = ((await made.json()) as { link: string }).link.split('#')[1]!
  const joined = await house
    .browser()
    .post('/api/invitations/accept', { token, password: 'the tables are round' })
  expect(joined.status).toBe(201)
  await expect.poll(() => told).toContain(JSON.stringify({ you: true }))
})

test('a session whose person does something goes on past its twelve idle hours', async () => {
  const { socket } = await page()
  const seenAt = async () => {
    const { last_seen_at } = await house.database.kysely
      .selectFrom('session')
      .select('last_seen_at')
      .where('person_id', '=', ama.person.id)
      .executeTakeFirstOrThrow()
    return last_seen_at
  }
  for (let times = 0; times < 3; times += 1) {
    house.clock.turn(11 * hour)
    socket.send(hereIAm)
    await expect.poll(seenAt).toBe(house.clock.now())
  }
  expect((await ama.browser.get('/api/session')).status).toBe(200)
})

test.each([
  ['anything else', (socket: WebSocket) => socket.send('what is new?'), closeCodes.notUnderstood],
  ['bytes', (socket: WebSocket) => socket.send(Buffer.from(hereIAm)), closeCodes.notUnderstood],
  ['more than a pong holds', (socket: WebSocket) => socket.send('.'.repeat(126)), 1009],
  ['the same again and again', repeatedly((socket) => socket.send(hereIAm)), closeCodes.notUnderstood],
  ['ping after ping', repeatedly((socket) => socket.ping()), closeCodes.notUnderstood],
])('who says %s is closed', async (_, say, code) => {
  const { socket } = await page()
  const gone = closing(socket)
  say(socket)
  expect(await gone).toMatchObject({ code })
})

function repeatedly(say: (socket: WebSocket) => void) {
  return (socket: WebSocket) => Array.from({ length: 5 }, () => say(socket))
}

test.each([
  ['none', {}],
  ['null', { Origin: 'null' }],
  ['another site', { Origin: 'https://elsewhere.example' }],
  ['a suffix', { Origin: 'https://roundtable.example.evil.example' }],
  ['without TLS', { Origin: 'http://roundtable.example' }],
])('T1 a page of a foreign origin (%s) gets no socket', async (_, origin) => {
  const { Cookie } = ofPage(ama.browser)
  const knock = await port.knock(eventsPath, { Cookie: Cookie!, ...origin })
  expect(knock).toMatchObject({ status: 403, body: '{"error":{"code":"cross_site"}}' })
})

test('a stranger gets no socket', async () => {
  expect(await port.knock(eventsPath, ofPage(house.browser()))).toMatchObject({ status: 401 })
})

test('a session opens eight sockets of news and no more, beside those of its documents', async () => {
  await Promise.all(Array.from({ length: 8 }, () => page()))
  expect(await port.knock(eventsPath, ofPage(ama.browser))).toMatchObject({ status: 429 })
})

test('T40 when the database does not answer, no socket opens', async () => {
  const failing = await aWorkspace()
  const door = await aSocketPort(failing)
  const seated = await aPartner(failing, await aTable(failing))
  await failing.close()
  expect(await door.knock(eventsPath, ofPage(seated.browser))).toMatchObject({ status: 503 })
  await door.close()
})

test('a stopping server sends the pages away, to come again', async () => {
  const stopping = await aWorkspace()
  const door = await aSocketPort(stopping)
  const seated = await aPartner(stopping, await aTable(stopping))
  const { socket } = await aPage(door, seated.browser)
  const gone = closing(socket)
  await stopping.close()
  expect(await gone).toMatchObject({ code: closeCodes.goingAway })
  await door.close()
})

// ── What one organisation alone may know, and sockets that are half dead, on the hub itself ─────────

let server: Server
let events: Events
let fails: boolean
let asked: number
const changes = createChanges()

const place = (personId: string, role: Hearer['role'], organisationId: string | null): Hearer => ({
  personId,
  role,
  organisationId,
  partnershipId: 'cocoa-id',
  slug: 'cocoa',
})
const hearers = [
  place('ama', 'partner_lead', 'farmers'),
  place('kwaku', 'partner_member', 'farmers'),
  place('jonas', 'partner_lead', 'chocolate'),
  place('miriam', 'secretariat', null),
  place('henrik', 'observer', 'farmers'),
  place('bea', 'applicant', 'farmers'),
]

async function hub(more: Partial<EventsHost> = {}): Promise<(person: string) => Promise<Page>> {
  fails = false
  asked = 0
  events = new Events({
    changes,
    hearersAt: async () => {
      asked += 1
      if (fails) throw new Error('no database')
      return hearers
    },
    goingOn: async (ids) => new Set(ids),
    seen: async () => {},
    log: new QuietLog(),
    paceMs: 5,
    ...more,
  })
  server = createServer().listen(0, '127.0.0.1')
  server.on('upgrade', (request, socket, head) => {
    const personId = request.url!.slice(1)
    events.accept(request, socket, head, {
      personId,
      name: '',
      email: '',
      sessionId: personId,
      handle: '',
      freshlyProved: true,
    })
  })
  await once(server, 'listening')
  return async (person) => {
    const { port: at } = server.address() as AddressInfo
    const socket = new WebSocket(`ws://127.0.0.1:${at}/${person}`, { autoPong: person !== 'deaf' })
    const opened = listening(socket)
    pages.push(opened)
    await once(socket, 'open')
    return opened
  }
}

async function hubClosed(): Promise<void> {
  await events.close()
  pages.splice(0).forEach(({ socket }) => socket.terminate())
  server.close()
}

test('T5 what changed for one organisation alone reaches its partners, and nobody else hears so much as a sign', async () => {
  const enter = await hub()
  const open = new Map<string, Page>()
  for (const { personId } of hearers) open.set(personId, await enter(personId))
  for (let time = 0; time < 5; time += 1) {
    changes.tell({ partnershipId: 'cocoa-id', organisationId: 'farmers' })
    await expect.poll(() => open.get('ama')!.told.length).toBeGreaterThan(time)
  }
  const heard = (person: string) => open.get(person)!.told.length
  expect(heard('kwaku')).toBe(heard('ama'))
  expect(['jonas', 'miriam', 'henrik', 'bea'].map(heard)).toEqual([0, 0, 0, 0])
  await hubClosed()
})

test('what changed for one person alone reaches that person', async () => {
  const enter = await hub()
  const [ama, bea, jonas] = [await enter('ama'), await enter('bea'), await enter('jonas')]
  changes.tell({ partnershipId: 'cocoa-id', personId: 'bea' })
  await expect.poll(() => bea.told).toEqual(['{"partnership":"cocoa"}'])
  changes.tell({ partnershipId: 'cocoa-id', personId: 'ama' })
  await expect.poll(() => ama.told).toEqual(['{"partnership":"cocoa"}'])
  expect(jonas.told).toEqual([])
  await hubClosed()
})

test('T40 while the rights cannot be asked nobody hears anything; afterwards nothing is lost', async () => {
  const enter = await hub()
  const { told } = await enter('ama')
  fails = true
  changes.tell({ partnershipId: 'cocoa-id' })
  await expect.poll(() => asked).toBeGreaterThan(1)
  expect(told).toEqual([])
  fails = false
  await expect.poll(() => told).toEqual(['{"partnership":"cocoa"}'])
  await hubClosed()
})

test('a page that gives no sign of life twice is cut off; one that does stays', async () => {
  const enter = await hub({ beatMs: 20 })
  const [silent, alive] = [await enter('deaf'), await enter('ama')]
  expect(await closing(silent.socket)).toMatchObject({ code: 1006 })
  expect(alive.socket.readyState).toBe(WebSocket.OPEN)
  await hubClosed()
})
