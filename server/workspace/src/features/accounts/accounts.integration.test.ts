import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aPartner, aSecretariat, aTable, password, type Seated, signedIn } from '../../testing/builders.ts'

const hour = 60 * 60 * 1000
let house: TestWorkspace
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  ama = await aPartner(house, await aTable(house))
})

test('signing in answers who one is and at which tables, and sets the cookie', async () => {
  const browser = house.browser()
  const response = await browser.post('/api/session', {
    email: ` ${ama.person.email.toUpperCase()} `,
    password,
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-session=[\w-]{43}; HttpOnly; .*Secure/)
  expect(await response.json()).toMatchObject({
    person: { name: 'Ama Dankwa', email: ama.person.email },
    partnerships: [{ slug: ama.table.slug, role: 'partner_lead', sector: 'civil_society', partners: 1 }],
    demo: false,
  })
})

test('without a session there is nobody, and the answer says no more', async () => {
  const response = await house.browser().get('/api/session')
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ error: { code: 'not_signed_in' } })
})

test('T18 an unknown address and a wrong password get the very same answer', async () => {
  const wrong = await house.browser().post('/api/session', { email: ama.person.email, password: 'wrong' })
  const unknown = await house
    .browser()
    .post('/api/session', { email: 'nobody@example.org', password: 'wrong' })
  expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
  expect([...wrong.headers]).toEqual([...unknown.headers])
  expect(wrong.status).toBe(401)
})

test('signing out ends the session and takes the cookie', async () => {
  const stolen = house.browser()
  stolen.cookie = ama.browser.cookie
  const response = await ama.browser.delete('/api/session')
  expect(response.status).toBe(204)
  expect(ama.browser.cookie).toBeUndefined()
  expect((await stolen.get('/api/session')).status).toBe(401)
})

test('signing in again in one browser ends the session it had', async () => {
  const before = house.browser()
  before.cookie = ama.browser.cookie
  await ama.browser.post('/api/session', { email: ama.person.email, password })
  expect((await before.get('/api/session')).status).toBe(401)
  expect((await ama.browser.get('/api/session')).status).toBe(200)
})

test('a person lists their own sessions and ends one of them', async () => {
  const other = await signedIn(house, ama.person.email)
  const listed = (await (await other.get('/api/sessions')).json()) as { handle: string; current: boolean }[]
  expect(listed).toHaveLength(2)
  expect(listed.filter((each) => each.current)).toHaveLength(1)
  const elsewhere = listed.find((each) => !each.current)!
  expect((await other.delete(`/api/sessions/${elsewhere.handle}`)).status).toBe(204)
  expect((await ama.browser.get('/api/session')).status).toBe(401)
  expect((await other.get('/api/session')).status).toBe(200)
})

test('T4 another person’s session is not found, as if it never was', async () => {
  const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
  const [own] = (await (await ama.browser.get('/api/sessions')).json()) as { handle: string }[]
  const foreign = await jonas.browser.delete(`/api/sessions/${own?.handle}`)
  const absent = await jonas.browser.delete('/api/sessions/never-was')
  expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
  expect((await ama.browser.get('/api/session')).status).toBe(200)
})

test('a session of the secretariat ends after eight hours, however busy; a partner’s goes on', async () => {
  const miriam = await aSecretariat(house, ama.table)
  for (let passed = 0; passed < 8; passed += 1) {
    expect((await miriam.browser.get('/api/session')).status).toBe(200)
    await ama.browser.get('/api/session')
    house.clock.turn(hour)
  }
  expect((await miriam.browser.get('/api/session')).status).toBe(401)
  expect((await ama.browser.get('/api/session')).status).toBe(200)
})

test('T36 the log holds no password, token or address of mail', async () => {
  await house.browser().post('/api/session', { email: ama.person.email, password: 'a wrong canary' })
  await ama.browser.send('POST', '/api/session', '{"email": "canary', { 'Content-Type': 'application/json' })
  const lines = JSON.stringify(house.log.lines)
  for (const secret of [password, 'canary', ama.person.email, ama.browser.cookie!.split('=')[1]!]) {
    expect(lines).not.toContain(secret)
  }
})

test('T40 when the database does not answer, nobody is let in', async () => {
  const failing = await aWorkspace()
  const seated = await aPartner(failing, await aTable(failing))
  await failing.close()
  for (const path of ['/api/session', '/api/sessions', `/api/partnerships/${seated.table.slug}`]) {
    expect((await seated.browser.get(path)).status).toBeGreaterThanOrEqual(500)
  }
  const attempt = await failing.browser().post('/api/session', { email: seated.person.email, password })
  expect(attempt.status).toBeGreaterThanOrEqual(500)
})
