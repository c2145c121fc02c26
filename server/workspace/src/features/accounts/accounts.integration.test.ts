import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  addressOf,
  aPartner,
  aSecretariat,
  aTable,
  password,
  type Seated,
  signedIn,
} from '../../testing/builders.ts'

const hour = 60 * 60 * 1000
let house: TestWorkspace
let ama: Seated

beforeEach(async () => {
  house = await aWorkspace()
  ama = await aPartner(house, await aTable(house, 'cocoa'))
})
afterEach(() => house.close())

test('signing in answers who one is and at which tables, and sets the cookie', async () => {
  const browser = house.browser()
  const response = await browser.post('/api/session', {
    email: ` ${addressOf('Ama Dankwa').toUpperCase()} `,
    password,
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-session=[\w-]{43}; HttpOnly; .*Secure/)
  expect(await response.json()).toMatchObject({
    person: { name: 'Ama Dankwa', email: 'ama.dankwa@example.org' },
    partnerships: [{ slug: 'cocoa', role: 'partner_lead', sector: 'civil_society', partners: 1 }],
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

test(
  'T18 the time of a refusal does not tell whether an address has an account',
  { timeout: 120_000 },
  async () => {
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 100; round += 1) {
      // Everyone has failures to spare before a delay begins, so each attempt is really checked.
      if (round % 4 === 0) await aPartner(house, await aTable(house), `Person ${round}`)
      const browser = house.browser(`10.${round}.0.1`)
      known.push(await timeOfRefusal(browser, addressOf(`Person ${round - (round % 4)}`)))
      unknown.push(await timeOfRefusal(browser, `stranger.${round}@example.org`))
    }
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(10)
  },
)

test('T18 two hundred guesses in a minute get a handful of answers, and the owner still gets in from home', async () => {
  await signedIn(house, ama.person.email)
  const answers: number[] = []
  for (let guess = 0; guess < 200; guess += 1) {
    const browser = house.browser(`10.1.${guess}.1`)
    const response = await browser.post('/api/session', {
      email: ama.person.email,
      password: `guess ${guess}`,
    })
    answers.push(response.status)
  }
  expect(answers.filter((status) => status === 401).length).toBeLessThan(10)
  expect(answers.at(-1)).toBe(429)
  expect((await house.browser().post('/api/session', { email: ama.person.email, password })).status).toBe(201)
})

test('T19 turning forwarded addresses does not get around the limit of a block', async () => {
  const answers: Response[] = []
  for (let guess = 0; guess < 31; guess += 1) {
    const credentials = { email: `stranger.${guess}@example.org`, password: 'wrong' }
    answers.push(
      await house.browser().post('/api/session', credentials, { 'X-Forwarded-For': `10.2.${guess}.1` }),
    )
  }
  expect(answers.at(-1)?.status).toBe(429)
  expect(answers.at(-1)?.headers.get('Retry-After')).toMatch(/^\d+$/)
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
  await house.database.close()
  for (const path of ['/api/session', '/api/partnerships/cocoa', '/api/partnerships/cocoa/members']) {
    expect((await ama.browser.get(path)).status).toBeGreaterThanOrEqual(500)
  }
  const attempt = await house.browser().post('/api/session', { email: ama.person.email, password })
  expect(attempt.status).toBeGreaterThanOrEqual(500)
})

async function timeOfRefusal(browser: ReturnType<TestWorkspace['browser']>, email: string): Promise<number> {
  const from = performance.now()
  const response = await browser.post('/api/session', { email, password: 'wrong' })
  expect(response.status).toBe(401)
  return performance.now() - from
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
