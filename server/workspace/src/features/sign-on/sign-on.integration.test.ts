import { Events, OAuth2Server } from 'oauth2-mock-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import type { Browser } from '../../testing/browser.ts'
import { aPartner, aSecretariat, aTable, type Seated } from '../../testing/builders.ts'

/** What the provider says of the next who comes, over what it says of everybody. */
type Claims = Record<string, unknown>

const provider = new OAuth2Server()
let said: Claims
let house: TestWorkspace
let ama: Seated

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.service.on(Events.BeforeTokenSigning, (token) => Object.assign(token.payload, said))
})
afterAll(() => provider.stop())
beforeEach(async () => {
  const settings = {
    oidcIssuer: provider.issuer.url!,
    oidcClientId: 'roundtable',
    oidcClientSecret: 'secret',
  }
  house = await aWorkspace({ settings: { ...settings, oidcName: 'Ministry login' } })
  ama = await aPartner(house, await aTable(house))
  said = { sub: 'subject-1', email: ama.person.email, email_verified: true, name: 'Ama D.' }
})
afterEach(() => house.close())

/** Goes to the provider as a browser would, and answers with what query it sends the browser back. */
async function setOut(browser: Browser, invitation?: string): Promise<string> {
  const started = await browser.post('/api/sign-on/start', { ...(invitation && { invitation }) })
  expect(started.status).toBe(200)
  const { url } = (await started.json()) as { url: string }
  const back = await fetch(url, { redirect: 'manual' })
  const address = new URL(back.headers.get('Location')!)
  expect(address.origin + address.pathname).toBe('https://roundtable.example/sign-on')
  return address.search.slice(1)
}
const finish = (browser: Browser, answer: string) => browser.post('/api/sign-on/finish', { answer })

async function signOn(claims: Claims = {}, invitation?: string) {
  Object.assign(said, claims)
  const browser = house.browser()
  const response = await finish(browser, await setOut(browser, invitation))
  return { browser, response, body: (await response.json()) as object }
}
const people = async () => (await house.database.kysely.selectFrom('person').select('id').execute()).length

test('the sign-in page learns what the provider is called', async () => {
  expect(await (await house.browser().get('/api/instance')).json()).toMatchObject({
    signOn: 'Ministry login',
  })
})

test('a verified address that has an account comes in, and the subject stays linked when the address changes', async () => {
  const { response, body } = await signOn()
  expect(response.status).toBe(201)
  expect(body).toMatchObject({ person: { name: 'Ama Dankwa', email: ama.person.email } })
  const moved = await signOn({ email: 'ama.elsewhere@example.org' })
  expect(moved.body).toMatchObject({ person: { email: ama.person.email } })
})

test('nobody gets an account by it', async () => {
  const before = await people()
  const { response, body } = await signOn({ sub: 'subject-2', email: 'stranger@example.org' })
  expect([response.status, body]).toEqual([403, { error: { code: 'not_allowed' } }])
  expect(await people()).toBe(before)
})

test.each([
  ['is not verified', { email_verified: false }],
  ['is not said to be verified', { email_verified: undefined }],
  ['is verified in words only', { email_verified: 'true' }],
  ['is missing', { email: undefined }],
])('an address that %s opens nothing', async (_, claims) => {
  expect((await signOn({ sub: 'subject-3', ...claims })).response.status).toBe(403)
})

test.each([
  ['for another client', { aud: 'someone-else' }],
  ['by another issuer', { iss: 'https://evil.example' }],
  ['with another nonce', { nonce: 'not-ours' }],
  ['that has run out', { exp: 1 }],
])('a token made out %s opens nothing', async (_, claims) => {
  expect((await signOn(claims)).response.status).toBe(401)
})

test('an answer counts once, in the browser that asked, and for ten minutes', async () => {
  const browser = house.browser()
  const answer = await setOut(browser)
  const other = house.browser()
  expect((await finish(other, answer)).status).toBe(404)
  expect((await finish(browser, answer)).status).toBe(404)

  const late = await setOut(browser)
  house.clock.turn(10 * 60_000)
  expect((await finish(browser, late)).status).toBe(404)

  const good = await setOut(browser)
  expect((await finish(browser, good.replace(/state=[^&]+/, 'state=never-was'))).status).toBe(404)
  expect((await finish(browser, good)).status).toBe(201)
  expect((await finish(browser, good)).status).toBe(404)
})

test('PKCE: a code that was taken on the way is worth nothing in another attempt', async () => {
  const victim = house.browser()
  const stolen = new URLSearchParams(await setOut(victim)).get('code')!
  const thief = house.browser()
  const own = new URLSearchParams(await setOut(thief))
  own.set('code', stolen)
  expect((await finish(thief, own.toString())).status).toBe(401)
})

test('T21 the passkey of a secretariat is not got around', async () => {
  const miriam = await aSecretariat(house, ama.table)
  const { response, body } = await signOn({ sub: 'subject-4', email: miriam.person.email })
  expect([response.status, body]).toEqual([401, { error: { code: 'passkey_only' } }])
})

test('an invitation is accepted by the invited address, with a new account or the one that is there', async () => {
  const miriam = await aSecretariat(house, ama.table)
  const path = `/api/partnerships/${ama.table.slug}/invitations`
  const invite = async (email: string) => {
    const made = await miriam.browser.post(path, { email, role: 'observer' })
    return ((await made.json()) as { link: string }).link.split('#')[1]!
  }
  const token = await invite('leila@example.org')
  const someoneElse = await signOn({ sub: 'subject-5', email: 'eve@example.org' }, token)
  expect(someoneElse.response.status).toBe(403)
  const { response, body } = await signOn(
    { sub: 'subject-6', email: 'leila@example.org', name: 'Leila Haddad' },
    token,
  )
  expect(response.status).toBe(201)
  expect(body).toMatchObject({
    person: { name: 'Leila Haddad', email: 'leila@example.org' },
    partnerships: [{ role: 'observer' }],
  })
  // Their account has no password, so none opens it.
  for (const password of ['', 'x', 'the tables are round']) {
    const attempt = await house.browser().post('/api/session', { email: 'leila@example.org', password })
    expect([400, 401]).toContain(attempt.status)
  }
  expect((await signOn({}, token)).response.status).toBe(410)
})

test('T40 while the provider does not answer, nobody is let in and the rest goes on', async () => {
  const alone = await aWorkspace({
    settings: { oidcIssuer: 'http://127.0.0.1:9', oidcClientId: 'roundtable' },
  })
  expect((await alone.browser().post('/api/sign-on/start', {})).status).toBe(503)
  expect((await alone.browser().get('/api/instance')).status).toBe(200)
  await alone.close()
})

test('where no provider is set there is no such door', async () => {
  const plain = await aWorkspace()
  expect((await plain.browser().post('/api/sign-on/start', {})).status).toBe(404)
  expect((await plain.browser().post('/api/sign-on/finish', { answer: 'code=1&state=2' })).status).toBe(404)
  await plain.close()
})
