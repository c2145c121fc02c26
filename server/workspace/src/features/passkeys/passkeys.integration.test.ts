import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { type Misdeed, SoftAuthenticator } from '../../testing/authenticator.ts'
import type { Browser } from '../../testing/browser.ts'
import { aPartner, aSecretariat, aTable, password, type Seated } from '../../testing/builders.ts'

const minute = 60_000
let house: TestWorkspace
let ama: Seated
let amasKey: SoftAuthenticator
let codes: string[]

// Each test knocks at a house of its own: failures of one would close the door to the next.
afterEach(() => house.close())
beforeEach(async () => {
  house = await aWorkspace()
  ama = await aPartner(house, await aTable(house))
  amasKey = new SoftAuthenticator()
  codes = await amasKey.addTo(ama.browser, 'Ama’s laptop')
})

interface Event {
  act: string
  way: string | null
  why: string | null
}
const history = async (browser: Browser) =>
  (await (await browser.get('/api/account/history')).json()) as Event[]
const lastRefusal = async (browser: Browser) =>
  (await history(browser)).find((event) => event.act === 'account.sign-in-refused')
const own = async (browser: Browser) =>
  (await (await browser.get('/api/passkeys')).json()) as {
    passkeys: { id: string; name: string; lastUsedAt: number | null }[]
    missing: boolean
    recoveryCodesLeft: number
  }
const challengeFor = async (browser: Browser) =>
  ((await (await browser.post('/api/session/passkey/options', {})).json()) as { challenge: string }).challenge

test('a passkey is added, listed, named and opens the account', async () => {
  const browser = house.browser()
  expect((await amasKey.signIn(browser)).status).toBe(201)
  const [passkey] = (await own(browser)).passkeys
  expect(passkey).toMatchObject({ name: 'Ama’s laptop', lastUsedAt: house.clock.now() })
  expect((await browser.post(`/api/passkeys/${passkey!.id}/name`, { name: 'Phone' })).status).toBe(204)
  expect((await own(browser)).passkeys[0]?.name).toBe('Phone')
  expect((await browser.delete(`/api/passkeys/${passkey!.id}`)).status).toBe(204)
  expect((await own(browser)).passkeys).toEqual([])
  expect((await amasKey.signIn(house.browser())).status).toBe(401)
})

test('T4 another person’s passkey is not found, as if it never was', async () => {
  const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
  const [passkey] = (await own(ama.browser)).passkeys
  const foreign = await jonas.browser.delete(`/api/passkeys/${passkey!.id}`)
  const absent = await jonas.browser.delete('/api/passkeys/never-was')
  expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
  const renamed = await jonas.browser.post(`/api/passkeys/${passkey!.id}/name`, { name: 'Mine' })
  expect(renamed.status).toBe(404)
  expect((await own(ama.browser)).passkeys[0]?.name).toBe('Ama’s laptop')
})

describe('T21 a passkey that does not prove itself is refused, and its person reads why', () => {
  const cases: [string, Misdeed, string][] = [
    ['from another origin', { origin: 'https://roundtable.example.evil' }, 'other origin'],
    ['from our host without TLS', { origin: 'http://roundtable.example' }, 'other origin'],
    ['for another site', { rpId: 'evil.example' }, 'not proved'],
    ['whose person was not verified', { flags: 0x01 }, 'not proved'],
    ['whose counter stands still', { counter: 0 }, 'counter went back'],
  ]
  test.each(cases)('%s', async (_, misdeed, why) => {
    await amasKey.signIn(house.browser())
    const response = await amasKey.signIn(house.browser(), misdeed)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ error: { code: 'wrong_credentials' } })
    expect(await lastRefusal(ama.browser)).toMatchObject({ way: 'passkey', why })
  })

  test('with a challenge that was answered before', async () => {
    const browser = house.browser()
    const challenge = await challengeFor(browser)
    expect((await browser.post('/api/session/passkey', amasKey.proof(challenge))).status).toBe(201)
    const again = await house.browser().post('/api/session/passkey', amasKey.proof(challenge))
    expect(again.status).toBe(401)
    expect(await lastRefusal(ama.browser)).toMatchObject({ why: 'challenge unknown' })
  })

  test('the very same answer once more, also twenty times at once', async () => {
    const proof = amasKey.proof(await challengeFor(house.browser()))
    const tries = Array.from({ length: 20 }, () => house.browser().post('/api/session/passkey', proof))
    const statuses = (await Promise.all(tries)).map((response) => response.status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  })

  test('with a challenge of five minutes ago', async () => {
    const challenge = await challengeFor(house.browser())
    house.clock.turn(5 * minute)
    const late = await house.browser().post('/api/session/passkey', amasKey.proof(challenge))
    expect(late.status).toBe(401)
    expect(await lastRefusal(ama.browser)).toMatchObject({ why: 'challenge unknown' })
  })

  test('with a challenge that was given for something else', async () => {
    const { passkey } = (await (await ama.browser.post('/api/session/step-up/options', {})).json()) as {
      passkey: { challenge: string }
    }
    const response = await house.browser().post('/api/session/passkey', amasKey.proof(passkey.challenge))
    expect(response.status).toBe(401)
  })

  test('that speaks for the passkey of somebody else', async () => {
    const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
    const key = new SoftAuthenticator()
    await key.addTo(jonas.browser)
    const forged = await key.signIn(house.browser(), { credentialId: amasKey.credentialId })
    expect(forged.status).toBe(401)
    expect(await lastRefusal(ama.browser)).toMatchObject({ why: 'not proved' })
    expect((await key.stepUp(ama.browser)).status).toBe(401)
    expect(await lastRefusal(ama.browser)).toMatchObject({ why: 'passkey unknown' })
  })

  test('that nobody knows: the instance notes it, since there is no person to', async () => {
    const stranger = await new SoftAuthenticator().signIn(house.browser())
    expect(stranger.status).toBe(401)
    const entries = await house.database.kysely
      .selectFrom('audit_entry')
      .selectAll()
      .where('chain', '=', 'instance')
      .execute()
    expect(entries.at(-1)).toMatchObject({ act: 'account.sign-in-refused', person_id: null })
  })
})

test('T21 the log tells whoever runs the server of a counter that went back', async () => {
  await amasKey.signIn(house.browser())
  await amasKey.signIn(house.browser(), { counter: 0 })
  expect(JSON.stringify(house.log.lines)).toContain(ama.person.id)
})

test('T18 T19 guessing with passkeys and with codes closes the door to the place it comes from', async () => {
  const elsewhere = () => house.browser('198.51.100.9')
  const statuses: number[] = []
  for (let guess = 0; guess < 31; guess += 1)
    statuses.push((await new SoftAuthenticator().signIn(elsewhere())).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429])
  const codesTried: number[] = []
  for (let guess = 0; guess < 8; guess += 1) {
    const wrong = { email: ama.person.email, code: '0000-0000-0000-0000' }
    codesTried.push(
      (await house.browser(`198.51.${guess}.9`).post('/api/session/recovery-code', wrong)).status,
    )
  }
  expect(codesTried.at(-1)).toBe(429)
})

describe('the secretariat and its passkey', () => {
  let miriam: Seated
  const invitation = { email: 'leila@example.org', role: 'observer' }
  const invite = (by: Seated) => by.browser.post(`/api/partnerships/${by.table.slug}/invitations`, invitation)

  beforeEach(async () => {
    miriam = await aSecretariat(house, ama.table)
  })

  test('T21 the right password does not open the account of a secretariat with a passkey, and that is noted', async () => {
    const right = await house.browser().post('/api/session', { email: miriam.person.email, password })
    expect(right.status).toBe(401)
    expect(await right.json()).toEqual({ error: { code: 'passkey_only' } })
    expect(right.headers.get('Set-Cookie')).toBeNull()
    expect(await lastRefusal(miriam.browser)).toMatchObject({ way: 'password', why: 'does not suffice' })
    const wrong = await house
      .browser()
      .post('/api/session', { email: miriam.person.email, password: 'wrong' })
    expect(await wrong.json()).toEqual({ error: { code: 'wrong_credentials' } })
  })

  test('without one they read and do not act', async () => {
    await house.database.kysely.deleteFrom('passkey').where('person_id', '=', miriam.person.id).execute()
    expect(await (await miriam.browser.get('/api/session')).json()).toMatchObject({ passkeyMissing: true })
    expect((await miriam.browser.get(`/api/partnerships/${miriam.table.slug}/members`)).status).toBe(200)
    const refused = await invite(miriam)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toEqual({ error: { code: 'passkey_missing' } })
    const founding = { name: 'Another table', purpose: 'To test', timeZone: 'UTC' }
    expect((await miriam.browser.post('/api/partnerships', founding)).status).toBe(403)
    await new SoftAuthenticator().addTo(miriam.browser)
    expect((await invite(miriam)).status).toBe(201)
  })

  test('their last passkey stays, one of two goes', async () => {
    const [first] = (await own(miriam.browser)).passkeys
    expect((await miriam.browser.delete(`/api/passkeys/${first!.id}`)).status).toBe(403)
    await new SoftAuthenticator().addTo(miriam.browser, 'Phone')
    expect((await miriam.browser.delete(`/api/passkeys/${first!.id}`)).status).toBe(204)
  })

  test('a demo is excepted: anybody may become them by their password, and they act', async () => {
    const demo = await aWorkspace({ demo: [] })
    const becomes = await aSecretariat(demo, await aTable(demo))
    const again = await demo.browser().post('/api/session', { email: becomes.person.email, password })
    expect(again.status).toBe(201)
    await demo.database.kysely.deleteFrom('passkey').execute()
    expect((await invite(becomes)).status).toBe(201)
    await demo.close()
  })
})

describe('recovery codes', () => {
  const use = (code: string, email = ama.person.email) =>
    house.browser().post('/api/session/recovery-code', { email, code })

  test('ten come with the first passkey; each opens the account once, however it is typed', async () => {
    expect(new Set(codes).size).toBe(10)
    expect(codes[0]).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const browser = house.browser()
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ')
    const first = await browser.post('/api/session/recovery-code', { email: ama.person.email, code: typed })
    expect(first.status).toBe(201)
    expect((await own(browser)).recoveryCodesLeft).toBe(9)
    expect((await use(codes[0]!)).status).toBe(401)
    // Whoever comes by a code makes a new passkey at once.
    expect(await new SoftAuthenticator().addTo(browser, 'New phone')).toEqual([])
  })

  test('one code used by twenty at the same moment lets one in', async () => {
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => use(codes[1]!)))).map(
      (response) => response.status,
    )
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  })

  test('T18 a wrong code, an unknown address and the code of somebody else get one same answer', async () => {
    const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
    const answers = [
      await use('0000-0000-0000-0000'),
      await use(codes[2]!, 'nobody@example.org'),
      await use(codes[2]!, jonas.person.email),
    ]
    const bodies = await Promise.all(answers.map(async (each) => [each.status, await each.text()]))
    expect(new Set(bodies.map(String)).size).toBe(1)
    expect((await use(codes[2]!)).status).toBe(201)
  })

  test('new codes end the earlier ones; the database holds none of them', async () => {
    const renewed = await ama.browser.post('/api/recovery-codes', {})
    const { recoveryCodes } = (await renewed.json()) as { recoveryCodes: string[] }
    expect((await use(codes[3]!)).status).toBe(401)
    expect((await use(recoveryCodes[0]!)).status).toBe(201)
    const rows = JSON.stringify(await house.database.kysely.selectFrom('recovery_code').selectAll().execute())
    for (const code of [...codes, ...recoveryCodes]) expect(rows).not.toContain(code.replaceAll('-', ''))
  })
})

describe('step-up', () => {
  let miriam: Seated
  let path: string

  beforeEach(async () => {
    miriam = await aSecretariat(house, ama.table)
    const response = await miriam.browser.get(`/api/partnerships/${ama.table.slug}/members`)
    const members = (await response.json()) as { id: string; person: { name: string } }[]
    const member = members.find((each) => each.person.name === 'Ama Dankwa')!
    path = `/api/partnerships/${ama.table.slug}/members/${member.id}/remove`
    house.clock.turn(10 * minute)
  })
  const keyOf = (seated: Seated) => house.keys.get(seated.person.email)!

  test('T22 a stolen cookie removes nobody without a fresh proof, and is worth nothing after the owner’s', async () => {
    const thief = house.browser()
    thief.cookie = miriam.browser.cookie
    const reason = { reason: 'They left the union.' }
    const refused = await thief.post(path, reason)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toEqual({ error: { code: 'step_up_needed' } })
    expect((await thief.post('/api/session/step-up', { password })).status).toBe(401)
    expect((await new SoftAuthenticator().stepUp(thief)).status).toBe(401)
    expect((await thief.post('/api/passkeys/options', {})).status).toBe(403)
    expect((await thief.post('/api/recovery-codes', {})).status).toBe(403)

    expect((await keyOf(miriam).stepUp(miriam.browser)).status).toBe(204)
    expect((await thief.get('/api/session')).status).toBe(401)
    expect((await miriam.browser.post(path, reason)).status).toBe(204)
    expect((await history(miriam.browser))[0]).toMatchObject({ act: 'account.stepped-up', way: 'passkey' })
  })

  test('a proof counts for ten minutes', async () => {
    await keyOf(miriam).stepUp(miriam.browser)
    house.clock.turn(10 * minute - 1)
    expect((await miriam.browser.post('/api/recovery-codes', {})).status).toBe(201)
    house.clock.turn(1)
    expect((await miriam.browser.post('/api/recovery-codes', {})).status).toBe(403)
  })

  test('who has no passkey proves it with the password; who has one is asked for it', async () => {
    const jonas = await aPartner(house, ama.table, 'Jonas Brandt')
    const options = async (browser: Browser) =>
      (await (await browser.post('/api/session/step-up/options', {})).json()) as object
    expect(await options(jonas.browser)).toEqual({ passkey: null, password: true })
    expect((await jonas.browser.post('/api/session/step-up', { password: 'wrong' })).status).toBe(401)
    expect((await jonas.browser.post('/api/session/step-up', { password })).status).toBe(204)
    expect(await options(ama.browser)).toMatchObject({ password: false })
    const byPassword = await ama.browser.post('/api/session/step-up', { password })
    expect(await byPassword.json()).toEqual({ error: { code: 'passkey_only' } })
  })
})

test('T36 the log holds no code, challenge or key', async () => {
  const challenge = await challengeFor(house.browser())
  await house
    .browser()
    .post('/api/session/passkey', amasKey.proof(challenge, { origin: 'https://evil.example' }))
  await house.browser().post('/api/session/recovery-code', { email: ama.person.email, code: codes[5] })
  const lines = JSON.stringify(house.log.lines)
  for (const secret of [challenge, ...codes, amasKey.credentialId]) expect(lines).not.toContain(secret)
})
