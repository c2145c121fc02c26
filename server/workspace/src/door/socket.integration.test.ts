import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { closeCodes } from '@roundtable/shared/live/close-codes'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import {
  aDocument,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  password,
  type Seated,
  signedIn,
  type TestTable,
} from '../testing/builders.ts'
import { effortOf, median } from '../testing/effort.ts'
import { aSocketPort, closing, ofPage, type SocketPort } from '../testing/sockets.ts'

let house: TestWorkspace
let port: SocketPort
let table: TestTable
let ama: Seated
let document: string

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
  document = await aDocument(ama)
})

const pathOf = (id: string) => `/live/${id}?schema=1&saved=1`

async function opened(browser = ama.browser): Promise<WebSocket> {
  const knock = await port.knock(pathOf(document), ofPage(browser))
  if (!('open' in knock)) throw new Error(`the door stayed shut: ${knock.status}`)
  return knock.open
}

async function refusal(id: string, headers: Record<string, string>) {
  const knock = await port.knock(pathOf(id), headers)
  if ('open' in knock) throw new Error('the door opened')
  return knock
}

test('T1 a page of ours opens a socket with the session’s cookie', async () => {
  const socket = await opened()
  expect(socket.readyState).toBe(socket.OPEN)
  socket.terminate()
})

test.each([
  ['none', undefined],
  ['null', 'null'],
  ['another', 'https://evil.example'],
  ['ours as a prefix', 'https://roundtable.example.evil'],
  ['ours as a suffix', 'https://evil-roundtable.example'],
  ['another port', 'https://roundtable.example:8443'],
  ['upper case', 'https://ROUNDTABLE.example'],
  ['without TLS', 'http://roundtable.example'],
  ['with a path', 'https://roundtable.example/'],
])('T1 an upgrade with the origin %s is refused before any 101', async (_, origin) => {
  const headers = { Cookie: ama.browser.cookie!, ...(origin !== undefined && { Origin: origin }) }
  expect(await refusal(document, headers)).toMatchObject({
    status: 403,
    body: '{"error":{"code":"cross_site"}}',
  })
})

test('LIVE-4 without a session nobody comes in, with an ended one neither', async () => {
  const cookie = ama.browser.cookie!
  await ama.browser.delete('/api/session')
  for (const Cookie of ['', cookie, '__Host-session=guess']) {
    const knock = await refusal(document, { Origin: 'https://roundtable.example', Cookie })
    expect(knock).toMatchObject({ status: 401, body: '{"error":{"code":"not_signed_in"}}' })
  }
})

test(
  'T8 a document of others and one that never was get the very same answer',
  { timeout: 60_000 },
  async () => {
    const stranger = await aPartner(house, await aTable(house), 'Jonas Brandt')
    const foreign: number[] = []
    const absent: number[] = []
    const answers = new Set<string>()
    for (let round = 0; round < 200; round += 1) {
      foreign.push(await effortOf(async () => answers.add(await answerTo(document, stranger))))
      absent.push(await effortOf(async () => answers.add(await answerTo(randomUUID(), stranger))))
    }
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toMatch(/^404 \{"error":\{"code":"not_found"\}\}/)
    expect(Math.abs(median(foreign) - median(absent))).toBeLessThan(5)
  },
)

test.each(['/live/', '/live/no-uuid', '/live/../api/session', '/other', '/live/%00'])(
  'T8 %s is nowhere, like any room that is not there',
  async (path) => {
    const knock = await port.knock(path, ofPage(ama.browser))
    expect(knock).toMatchObject({ status: 404, body: '{"error":{"code":"not_found"}}' })
  },
)

test('T6 a removed person’s sockets are dead within two seconds; those of the others stay', async () => {
  const miriam = await aSecretariat(house, table)
  const [kept, removed] = [await opened(miriam.browser), await opened()]
  const gone = closing(removed)
  const members = (await (await miriam.browser.get(`/api/partnerships/${table.slug}/members`)).json()) as {
    id: string
    person: { id: string }
  }[]
  const { id } = members.find((member) => member.person.id === ama.person.id)!
  await miriam.browser.post(`/api/partnerships/${table.slug}/members/${id}/remove`, { reason: 'A test' })
  const { code, ms } = await gone
  expect(code).toBe(closeCodes.rightLost)
  expect(ms).toBeLessThan(2_000)
  expect(kept.readyState).toBe(kept.OPEN)
  expect(await refusal(document, ofPage(ama.browser))).toMatchObject({ status: 404 })
  kept.terminate()
})

test('T22 a renewed session lets go of sockets of the old token; its own browser comes back, a thief’s does not', async () => {
  const thief = house.browser()
  thief.cookie = ama.browser.cookie
  const [own, stolen] = [await opened(), await opened(thief)]
  const gone = Promise.all([closing(own), closing(stolen)])
  expect((await ama.browser.post('/api/session/step-up', { password })).status).toBe(204)
  for (const { code, ms } of await gone) {
    expect(code).toBe(closeCodes.goingAway)
    expect(ms).toBeLessThan(2_000)
  }
  expect(await refusal(document, ofPage(thief))).toMatchObject({ status: 401 })
  const again = await opened()
  expect(again.readyState).toBe(again.OPEN)
  again.terminate()
})

test('T7 signing out in one tab closes the sockets of all tabs of that session, and of no other', async () => {
  const elsewhere = await signedIn(house, ama.person.email)
  const [first, second, other] = [await opened(), await opened(), await opened(elsewhere)]
  const gone = Promise.all([closing(first), closing(second)])
  await ama.browser.delete('/api/session')
  for (const { code, ms } of await gone) {
    expect(code).toBe(closeCodes.sessionEnded)
    expect(ms).toBeLessThan(2_000)
  }
  expect(other.readyState).toBe(other.OPEN)
  other.terminate()
})

test('T7 ending a session from the list of one’s sessions closes its sockets', async () => {
  const phone = await signedIn(house, ama.person.email)
  const socket = await opened(phone)
  const gone = closing(socket)
  const listed = (await (await phone.get('/api/sessions')).json()) as { handle: string; current: boolean }[]
  await ama.browser.delete(`/api/sessions/${listed.find((each) => each.current)!.handle}`)
  expect(await gone).toMatchObject({ code: closeCodes.sessionEnded })
})

test('T7 signing in anew in the same browser closes the sockets of the session before', async () => {
  const socket = await opened()
  const gone = closing(socket)
  await ama.browser.post('/api/session', { email: ama.person.email, password })
  expect(await gone).toMatchObject({ code: closeCodes.sessionEnded })
})

test('a session opens eight sockets and no more, and one more when one has closed', async () => {
  const sockets = await Promise.all(Array.from({ length: 8 }, () => opened()))
  expect(await refusal(document, ofPage(ama.browser))).toMatchObject({ status: 429 })
  const [first, ...rest] = sockets
  const gone = closing(first!)
  first!.terminate()
  await gone
  await expect.poll(() => opened().then((socket) => rest.push(socket))).toBeTruthy()
  rest.forEach((socket) => socket.terminate())
})

test('an observer comes in to read', async () => {
  const socket = await opened((await anObserver(house, table)).browser)
  expect(socket.readyState).toBe(socket.OPEN)
  socket.terminate()
})

test('T40 when the database does not answer, no socket opens', async () => {
  const failing = await aWorkspace()
  const door = await aSocketPort(failing)
  const seated = await aPartner(failing, await aTable(failing))
  await failing.close()
  const knock = await door.knock(pathOf(document), ofPage(seated.browser))
  expect(knock).toMatchObject({ status: 503, body: '{"error":{"code":"unavailable"}}' })
  await door.close()
})

async function answerTo(id: string, by: Seated): Promise<string> {
  const { status, body, headers } = await refusal(id, ofPage(by.browser))
  return `${status} ${body} ${JSON.stringify(headers)}`
}
