import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'

const day = 24 * 60 * 60 * 1000
let house: TestWorkspace
let table: TestTable
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  house.clock.turn(day)
  ama = await aPartner(house, table)
})

interface Welcome {
  secretariat: { name: string }[]
  review: {
    organisation: { name: string }
    dueAt: number
    asked: number
    open: number
    mayAnswer: boolean
  } | null
  decisions: {
    entry: { act: string; hash: string; at: number }
    askedOfUs: boolean
    again: string | null
    answers: { organisation: { name: string }; response: string; note: string | null; by: { name: string } }[]
  }[]
}

const path = () => `/api/partnerships/${table.slug}`

async function welcome({ browser }: Seated): Promise<Welcome> {
  return (await (await browser.get(`${path()}/welcome`)).json()) as Welcome
}

const founding = async () => (await welcome(ama)).decisions[0]!.entry.hash

async function answer({ browser }: Seated, input: object, decision?: string): Promise<Response> {
  return browser.post(`${path()}/decisions/${decision ?? (await founding())}/answer`, input)
}

const review = { response: 'request_review', note: 'We were not heard on the rule.' }

async function acts(): Promise<string[]> {
  const entries = house.database.kysely.selectFrom('audit_entry').select(['act', 'about'])
  const rows = await entries.where('chain', '=', table.id).orderBy('seq').execute()
  return rows.map((row) => `${row.act} ${row.about}`)
}

test('CAP-3.3 who joins is shown what was decided before, and has thirty days to answer', async () => {
  await aSecretariat(house, table)
  expect(await welcome(ama)).toMatchObject({
    secretariat: [{ name: 'Miriam Osei' }],
    review: {
      organisation: { name: 'Asenkro Farmers’ Union' },
      dueAt: house.clock.now() + 30 * day,
      asked: 1,
      open: 1,
      mayAnswer: true,
    },
    decisions: [{ entry: { act: 'partnership.founded' }, askedOfUs: true, again: null, answers: [] }],
  })
})

test('CAP-3.3 the lead answers for the organisation; the other partners and the secretariat read it', async () => {
  const miriam = await aSecretariat(house, table)
  const input = { response: 'accept_with_note', note: 'We would have asked for three sectors.' }
  expect((await answer(ama, input)).status).toBe(204)
  for (const reader of [ama, miriam, await aMember(house, table)]) {
    const { decisions } = await welcome(reader)
    expect(decisions[0]!.answers).toMatchObject([
      { organisation: { name: 'Asenkro Farmers’ Union' }, ...input, by: { name: 'Ama Dankwa' } },
    ])
  }
  expect((await welcome(ama)).review).toMatchObject({ asked: 1, open: 0 })
})

test('an organisation has one answer to a decision: the newest', async () => {
  await answer(ama, review)
  await answer(ama, { response: 'accept' })
  expect((await welcome(ama)).decisions[0]!.answers).toMatchObject([{ response: 'accept', note: null }])
})

test('CAP-3.3 three seats that ask for review have it decided again; two do not, and nothing is suspended', async () => {
  const asking = [
    ama,
    await aPartner(house, table, 'Leila Haddad', { organisation: 'Children First', sector: 'civil_society' }),
    await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt & Sohn', sector: 'private' }),
  ]
  await aPartner(house, table, 'Ingrid Solheim', { organisation: 'Nordhavn', sector: 'private' })
  await aPartner(house, table, 'Hannah Weiss', { organisation: 'Fair Field', sector: 'civil_society' })
  for (const [index, lead] of asking.entries()) {
    expect((await welcome(ama)).decisions[0]!.again).toBeNull()
    expect((await answer(lead, { ...review, note: `${index}` })).status).toBe(204)
  }
  expect((await welcome(ama)).decisions[0]!.again).toBe('requests')
  expect((await acts()).filter((act) => act.startsWith('joining.to-decide-again'))).toHaveLength(1)
})

test('CAP-3.3 the only seat of a group that asks for review has it decided again, until it accepts', async () => {
  const jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt', sector: 'private' })
  await aPartner(house, table, 'Leila Haddad', { organisation: 'Children First', sector: 'civil_society' })
  await answer(jonas, review)
  expect((await welcome(ama)).decisions[0]!.again).toBe('group')
  await answer(jonas, { response: 'accept' })
  expect((await welcome(ama)).decisions[0]!.again).toBeNull()
})

test('what an answer says in words stays out of the record', async () => {
  await answer(ama, review)
  const entries = (await acts()).join('\n')
  expect(entries).toContain('joining.answered')
  expect(entries).not.toContain('not heard')
})

test('whoever asks for review says why', async () => {
  const refused = await answer(ama, { response: 'request_review' })
  expect(await refused.json()).toEqual({ error: { code: 'bad_input', field: 'note' } })
})

test('what was decided with one’s own organisation at the table is not asked again', async () => {
  const later = await aTable(house)
  const kwame = await aPartner(house, later)
  house.clock.turn(1)
  // A founding written after somebody sat down: the seat was there first.
  await house.database.kysely
    .updateTable('membership')
    .set({ joined_at: house.clock.now() - 10 * day })
    .where('partnership_id', '=', later.id)
    .execute()
  const answered = (await (
    await kwame.browser.get(`/api/partnerships/${later.slug}/welcome`)
  ).json()) as Welcome
  expect(answered).toMatchObject({ review: { asked: 0, open: 0 }, decisions: [{ askedOfUs: false }] })
  const { hash } = answered.decisions[0]!.entry
  const refused = await kwame.browser.post(`/api/partnerships/${later.slug}/decisions/${hash}/answer`, review)
  expect(refused.status).toBe(403)
})

test('nobody but a lead answers', async () => {
  const others = [
    await aMember(house, table),
    await anObserver(house, table),
    await aSecretariat(house, table),
  ]
  const decision = await founding()
  for (const other of others) expect((await answer(other, review, decision)).status).toBe(403)
  expect((await answer(ama, review, 'never-was')).status).toBe(404)
})

test('two leads of one organisation who answer at once leave one answer', async () => {
  const kofi = await aPartner(house, table, 'Kofi Amarteifio')
  const decision = await founding()
  const both = [answer(ama, review, decision), answer(kofi, { response: 'accept' }, decision)]
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([204, 204])
  expect((await welcome(ama)).decisions[0]!.answers).toHaveLength(1)
})
