import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../mail.ts'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import type { Browser } from '../../testing/browser.ts'
import { aPartner, aSecretariat, aTable, password, type Seated, signedIn } from '../../testing/builders.ts'
import { effortOf, median } from '../../testing/effort.ts'

const minute = 60_000
let house: TestWorkspace
let ama: Seated
let letters: Letter[]
const next = 'another long password'

beforeAll(async () => {
  house = await aWorkspace({ mailer: { send: async (letter) => letters.push(letter) > 0 } })
})
afterAll(() => house.close())
let street = 0
beforeEach(async () => {
  letters = []
  ama = await aPartner(house, await aTable(house))
  street += 1
})

/** Each test asks from a place of its own: what one asked for must not slow down the next. */
const stranger = (): Browser => house.browser(`192.0.${street}.5`)
const ask = (email = ama.person.email, from = stranger()) => from.post('/api/password-reset/ask', { email })
const tokenIn = (letter: Letter | undefined) => /\/new-password#([\w-]{43})$/m.exec(letter!.text)![1]!
const reset = (token: string, from = stranger()) =>
  from.post('/api/password-reset', { token, password: next })
async function mailedToken(): Promise<string> {
  await ask()
  return tokenIn(letters.at(-1))
}
const history = async (browser: Browser) =>
  (await (await browser.get('/api/account/history')).json()) as { act: string; newDevice: boolean }[]

test('a mailed link sets a new password, lets its person in and ends their sessions', async () => {
  const token = await mailedToken()
  expect(letters.at(-1)?.to).toBe(ama.person.email)
  const browser = stranger()
  expect((await reset(token, browser)).status).toBe(201)
  expect(await (await browser.get('/api/session')).json()).toMatchObject({ person: { name: 'Ama Dankwa' } })
  expect((await ama.browser.get('/api/session')).status).toBe(401)
  const signIn = (as: string) => stranger().post('/api/session', { email: ama.person.email, password: as })
  expect((await signIn(password)).status).toBe(401)
  expect((await signIn(next)).status).toBe(201)
})

test('T18 asking for a link answers the same whether the address has an account or not', async () => {
  const known = await ask()
  const unknown = await ask('nobody@example.org')
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  expect([...known.headers]).toEqual([...unknown.headers])
  expect(known.status).toBe(204)
  expect(letters).toHaveLength(1)
})

test('T18 nor does the work of the answer tell', { timeout: 60_000 }, async () => {
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 40; round += 1) {
    const from = house.browser(`10.3.${round}.1`)
    const { person } = round % 4 === 0 ? (ama = await aPartner(house, ama.table, `Person ${round}`)) : ama
    known.push(await effortOf(() => ask(person.email, from)))
    unknown.push(await effortOf(() => ask(`stranger.${round}@example.org`, from)))
  }
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(10)
})

test('a link works once, also for many at the same moment, and looking uses nothing up', async () => {
  const token = await mailedToken()
  for (let time = 0; time < 3; time += 1)
    expect((await stranger().post('/api/password-reset/look', { token })).status).toBe(200)
  const statuses = (await Promise.all(Array.from({ length: 20 }, () => reset(token)))).map(
    (response) => response.status,
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect((await reset(token)).status).toBe(410)
  expect((await stranger().post('/api/password-reset/look', { token: 'x'.repeat(43) })).status).toBe(404)
})

test('a link ends after half an hour, and with the password it was for', async () => {
  const late = await mailedToken()
  house.clock.turn(30 * minute)
  expect((await reset(late)).status).toBe(410)
  const [first, second] = [await mailedToken(), await mailedToken()]
  expect((await reset(second)).status).toBe(201)
  expect((await reset(first)).status).toBe(410)
})

test('the database keeps the hash of a token, never the token; the log neither', async () => {
  const token = await mailedToken()
  const rows = await house.database.kysely.selectFrom('password_reset').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  await reset(token)
  expect(JSON.stringify(house.log.lines)).not.toContain(token)
})

test('T21 a secretariat with a passkey gets no link, by mail or by command', async () => {
  const miriam = await aSecretariat(house, ama.table)
  expect((await ask(miriam.person.email)).status).toBe(204)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('recovery codes')
  expect(letters[0]?.text).not.toContain('#')
  expect(await house.workspace.resetLink(miriam.person.email)).toEqual({
    none: 'the account opens with a passkey',
  })
})

test('a command of whoever runs the server makes the same link without a mail server', async () => {
  const made = await house.workspace.resetLink(ama.person.email)
  expect((await reset('link' in made ? made.link.split('#')[1]! : '')).status).toBe(201)
  expect(await house.workspace.resetLink('nobody@example.org')).toEqual({ none: 'nobody has this address' })
})

test('T18 an address is not flooded with mails, nor does one place ask without end', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 8; time += 1) statuses.push((await ask()).status)
  expect(statuses.slice(0, 4)).toEqual([204, 204, 204, 204])
  expect(statuses.at(-1)).toBe(429)
  expect(letters.length).toBeLessThan(8)
})

test('changing the password needs the old one and ends the other sessions', async () => {
  const other = await signedIn(house, ama.person.email)
  const change = (old: string) => other.post('/api/account/password', { old, next })
  expect((await change('wrong')).status).toBe(401)
  expect((await change(password)).status).toBe(204)
  expect((await other.get('/api/session')).status).toBe(200)
  expect((await ama.browser.get('/api/session')).status).toBe(401)
  expect((await history(other))[0]?.act).toBe('account.password-changed')
})

test('a name is corrected by its person', async () => {
  expect((await ama.browser.post('/api/account/name', { name: 'Ama D. Dankwa' })).status).toBe(204)
  expect(await (await ama.browser.get('/api/account')).json()).toEqual({
    name: 'Ama D. Dankwa',
    email: ama.person.email,
    hasPassword: true,
  })
})

test('T22 coming in from a new place is told by mail; from a known one, and the first time, it is not', async () => {
  expect(letters).toEqual([])
  await signedIn(house, ama.person.email)
  expect(letters).toEqual([])
  await stranger().post('/api/session', { email: ama.person.email, password })
  expect(letters.map((letter) => letter.subject)).toEqual(['You signed in from a new device'])
  expect((await history(ama.browser)).map((event) => event.newDevice)).toEqual([true, false, false])
})

test('T4 a person reads their own history and nobody else’s', async () => {
  const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
  expect(await history(jonas.browser)).toHaveLength(1)
  await ask()
  expect((await history(ama.browser))[0]?.act).toBe('account.reset-asked')
  expect(await history(jonas.browser)).toHaveLength(1)
})
