import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '@roundtable/foundation/ids'
import type { Letter } from '../../mail.ts'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  password,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'

const day = 24 * 60 * 60 * 1000
let house: TestWorkspace
let table: TestTable
let miriam: Seated
let letters: Letter[]
/** An address nobody has an account with. */
let leila: string

beforeAll(async () => {
  house = await aWorkspace({ mailer: { send: async (letter) => letters.push(letter) > 0 } })
})
afterAll(() => house.close())
beforeEach(async () => {
  letters = []
  leila = `leila.${newId()}@example.org`
  table = await aTable(house)
  miriam = await aSecretariat(house, table)
})

const path = () => `/api/partnerships/${table.slug}/invitations`

const newcomer = { name: 'Leila Haddad', password: 'a long enough password' }

async function invited(input: object = {}): Promise<{ id: string; token: string }> {
  const invitation = {
    email: leila,
    role: 'partner_lead',
    organisation: { name: 'Children First Alliance', groupId: table.at('civil_society') },
    ...input,
  }
  const response = await miriam.browser.post(path(), invitation)
  expect(response.status).toBe(201)
  const { id, link } = (await response.json()) as { id: string; link: string }
  return { id, token: link.split('#')[1]! }
}

async function look(token: string) {
  const response = await house.browser().post('/api/invitations/look', { token })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('T20 an invitation brings a new person to the table it was made for, in its role and organisation', async () => {
  const { token } = await invited()
  const browser = house.browser()
  const response = await browser.post('/api/invitations/accept', { token, ...newcomer })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({
    person: { name: 'Leila Haddad', email: leila },
    partnerships: [
      {
        slug: table.slug,
        role: 'partner_lead',
        organisation: { name: 'Children First Alliance' },
        sector: 'civil_society',
      },
    ],
  })
  expect((await browser.get(`/api/partnerships/${table.slug}`)).status).toBe(200)
})

test('T20 what the request says of role, address or table counts for nothing', async () => {
  const other = await aTable(house)
  const { token } = await invited({ role: 'observer', organisation: undefined })
  const wishes = { role: 'secretariat', email: 'else@example.org', partnership: other.id, slug: other.slug }
  const response = await house.browser().post('/api/invitations/accept', { token, ...newcomer, ...wishes })
  expect(await response.json()).toMatchObject({
    person: { email: leila },
    partnerships: [{ slug: table.slug, role: 'observer' }],
  })
})

test('T20 looking tells what is offered and uses nothing up, however often', async () => {
  const { token } = await invited()
  for (let time = 0; time < 3; time += 1) {
    expect(await look(token)).toMatchObject({
      status: 200,
      body: {
        partnership: { name: `Partnership ${table.slug}` },
        invitedBy: 'Miriam Osei',
        hasAccount: false,
      },
    })
  }
  expect((await house.browser().post('/api/invitations/accept', { token, ...newcomer })).status).toBe(201)
  expect(await look(token)).toEqual({ status: 410, body: { error: { code: 'link_used' } } })
})

test('T20 no GET knows an invitation', async () => {
  const { token } = await invited()
  for (const path of ['/api/invitations/accept', '/api/invitations/look', `/api/invitations/${token}`]) {
    expect((await house.browser().get(`${path}?token=${token}`)).status).toBe(404)
  }
  expect((await look(token)).status).toBe(200)
})

test('T20 of fifty who use one link at the same moment, one gets in', { timeout: 60_000 }, async () => {
  const { token } = await invited()
  const tries = Array.from({ length: 50 }, () =>
    house.browser().post('/api/invitations/accept', { token, ...newcomer }),
  )
  const statuses = (await Promise.all(tries)).map((response) => response.status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(new Set(statuses)).toEqual(new Set([201, 410]))
  const members = (await (
    await miriam.browser.get(`/api/partnerships/${table.slug}/members`)
  ).json()) as unknown[]
  expect(members).toHaveLength(2)
})

test('T20 a link works for seven days and not a moment longer', async () => {
  const { token } = await invited()
  house.clock.turn(7 * day - 1)
  expect((await look(token)).status).toBe(200)
  house.clock.turn(1)
  expect(await look(token)).toEqual({ status: 410, body: { error: { code: 'link_expired' } } })
  expect((await house.browser().post('/api/invitations/accept', { token, ...newcomer })).status).toBe(410)
})

test('T20 a withdrawn link is over, and so is an earlier one for the same address', async () => {
  const first = await invited()
  const second = await invited()
  expect((await look(first.token)).body).toEqual({ error: { code: 'link_expired' } })
  await miriam.browser.delete(`${path()}/${second.id}`)
  expect((await look(second.token)).body).toEqual({ error: { code: 'link_expired' } })
})

test('T20 a guessed link is not found', async () => {
  expect((await look('a-guess-that-is-as-long-as-a-real-token-would')).status).toBe(404)
})

test('T20 who has an account joins with its password and no other', async () => {
  const elsewhere = await aTable(house)
  const ama = await aPartner(house, elsewhere)
  const { token } = await invited({ email: ama.person.email })
  expect((await look(token)).body).toMatchObject({ hasAccount: true })
  const wrong = await house.browser().post('/api/invitations/accept', { token, ...newcomer })
  expect(wrong.status).toBe(401)
  const right = await house.browser().post('/api/invitations/accept', { token, password })
  expect(right.status).toBe(201)
  expect(await right.json()).toMatchObject({
    person: { id: ama.person.id, name: 'Ama Dankwa' },
    partnerships: expect.arrayContaining([
      expect.objectContaining({ slug: elsewhere.slug }),
      expect.objectContaining({ slug: table.slug }),
    ]),
  })
})

test('a new person needs a name and a password of twelve characters', async () => {
  const { token } = await invited()
  const nameless = await house
    .browser()
    .post('/api/invitations/accept', { token, password: newcomer.password })
  expect(await nameless.json()).toEqual({ error: { code: 'bad_input', field: 'name' } })
  const short = await house
    .browser()
    .post('/api/invitations/accept', { token, name: 'Leila', password: 'short' })
  expect(await short.json()).toEqual({ error: { code: 'bad_input', field: 'password' } })
  expect((await look(token)).status).toBe(200)
})

test('joining as secretariat ends the longer sessions one had before', async () => {
  const ama = await aPartner(house, await aTable(house))
  const { token } = await invited({ email: ama.person.email, role: 'secretariat', organisation: undefined })
  await house.browser().post('/api/invitations/accept', { token, password })
  expect((await ama.browser.get('/api/session')).status).toBe(401)
})

test('the link is mailed where a mail server is set, and carries its token in the fragment only', async () => {
  const { token } = await invited()
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ to: leila, subject: `Invitation to Partnership ${table.slug}` })
  expect(letters[0]?.text).toContain(`https://roundtable.example/join#${token}`)
})

test('the database keeps the hash of a link’s token, never the token', async () => {
  const { token } = await invited()
  const rows = await house.database.kysely.selectFrom('invitation').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('open invitations are listed with their organisation, used and run-out ones are not', async () => {
  const { token } = await invited()
  await invited({ email: 'kofi@example.org', role: 'observer', organisation: undefined })
  await house.browser().post('/api/invitations/accept', { token, ...newcomer })
  const listed = await (await miriam.browser.get(path())).json()
  expect(listed).toMatchObject([{ email: 'kofi@example.org', role: 'observer', organisation: null }])
})

test('only the secretariat invites, lists and withdraws', async () => {
  const { id } = await invited()
  for (const seated of [
    await aPartner(house, table),
    await aMember(house, table),
    await anObserver(house, table),
  ]) {
    expect((await seated.browser.post(path(), { email: 'a@example.org', role: 'observer' })).status).toBe(403)
    expect((await seated.browser.get(path())).status).toBe(403)
    expect((await seated.browser.delete(`${path()}/${id}`)).status).toBe(403)
  }
})

test('T4 another table’s group, organisation or invitation cannot be named', async () => {
  const elsewhere = await aTable(house)
  const tomas = await aSecretariat(house, elsewhere, 'Tomás Varga')
  const { id } = await invited()
  const there = `/api/partnerships/${elsewhere.slug}/invitations`
  expect((await tomas.browser.delete(`${there}/${id}`)).status).toBe(404)
  const foreignGroup = { name: 'Mole', groupId: table.at('private') }
  for (const organisation of [{ id: await anyOrganisation() }, foreignGroup]) {
    const response = await tomas.browser.post(there, {
      email: 'a@example.org',
      role: 'partner_lead',
      organisation,
    })
    expect(response.status).toBe(400)
  }
})

test('a partner needs an organisation, the secretariat has none, and a member is not invited again', async () => {
  const lacking = await miriam.browser.post(path(), { email: 'a@example.org', role: 'partner_member' })
  expect(await lacking.json()).toEqual({ error: { code: 'bad_input', field: 'organisation' } })
  const organisation = { name: 'Anyone', groupId: null }
  const serving = await miriam.browser.post(path(), {
    email: 'a@example.org',
    role: 'secretariat',
    organisation,
  })
  expect(await serving.json()).toEqual({ error: { code: 'bad_input', field: 'organisation' } })
  const again = await miriam.browser.post(path(), { email: miriam.person.email, role: 'observer' })
  expect(again.status).toBe(409)
})

test('an organisation named a second time, in whatever letters, is the same one', async () => {
  await invited({ email: 'one@example.org' })
  await invited({
    email: 'two@example.org',
    organisation: { name: 'CHILDREN first alliance', groupId: null },
  })
  const partnership = (await (await miriam.browser.get(`/api/partnerships/${table.slug}`)).json()) as {
    organisations: { name: string }[]
  }
  expect(partnership.organisations.map((each) => each.name)).toEqual(['Children First Alliance'])
})

async function anyOrganisation(): Promise<string> {
  const row = await house.database.kysely.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  return row.id
}
