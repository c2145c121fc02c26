import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'
import { freeSlug } from './founding.ts'

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
})

interface Member {
  id: string
  person: { name: string }
  role: string
  self: boolean
}

const membersPath = () => `/api/partnerships/${table.slug}/members`

async function members(seated: Seated): Promise<Member[]> {
  return (await (await seated.browser.get(membersPath())).json()) as Member[]
}

async function idOf(name: string): Promise<string> {
  return (await members(miriam)).find((member) => member.person.name === name)!.id
}

test('everybody at the table is listed by name, to everybody at the table', async () => {
  const henrik = await anObserver(house, table)
  expect(await members(henrik)).toMatchObject([
    { person: { name: 'Ama Dankwa' }, role: 'partner_lead', sector: 'civil_society', self: false },
    { person: { name: 'Henrik Dahl' }, role: 'observer', organisation: null, sector: null, self: true },
    { person: { name: 'Miriam Osei' }, role: 'secretariat', self: false },
  ])
})

test('no address of mail is in what members see of each other', async () => {
  const answer = await (await ama.browser.get(membersPath())).text()
  expect(answer).not.toContain('@')
})

test('a removed person finds nothing here any more, and keeps their other tables', async () => {
  const elsewhere = await aTable(house)
  await aPartner(house, elsewhere, ama)
  const response = await miriam.browser.delete(`${membersPath()}/${await idOf('Ama Dankwa')}`)
  expect(response.status).toBe(204)
  expect((await ama.browser.get(`/api/partnerships/${table.slug}`)).status).toBe(404)
  expect((await ama.browser.get(`/api/partnerships/${elsewhere.slug}`)).status).toBe(200)
  expect((await members(miriam)).map((member) => member.person.name)).toEqual(['Miriam Osei'])
})

test('a membership is ended, not deleted: who did it and when stays known', async () => {
  await miriam.browser.delete(`${membersPath()}/${await idOf('Ama Dankwa')}`)
  const row = await house.database.kysely
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', ama.person.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ ended_at: house.clock.now(), ended_by: miriam.person.id })
})

test('the last secretariat cannot be removed, one of two can', async () => {
  const last = await miriam.browser.delete(`${membersPath()}/${await idOf('Miriam Osei')}`)
  expect(last.status).toBe(403)
  const tomas = await aSecretariat(house, table, 'Tomás Varga')
  expect((await tomas.browser.delete(`${membersPath()}/${await idOf('Miriam Osei')}`)).status).toBe(204)
})

test('two secretariats that remove each other at the same moment leave one', async () => {
  const tomas = await aSecretariat(house, table, 'Tomás Varga')
  const [idOfMiriam, idOfTomas] = [await idOf('Miriam Osei'), await idOf('Tomás Varga')]
  const answers = await Promise.all([
    tomas.browser.delete(`${membersPath()}/${idOfMiriam}`),
    miriam.browser.delete(`${membersPath()}/${idOfTomas}`),
  ])
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1)
  const left = (await members(ama)).filter((member) => member.role === 'secretariat')
  expect(left).toHaveLength(1)
})

test('nobody but the secretariat removes people', async () => {
  const id = await idOf('Miriam Osei')
  for (const seated of [ama, await aMember(house, table), await anObserver(house, table)]) {
    expect((await seated.browser.delete(`${membersPath()}/${id}`)).status).toBe(403)
  }
})

test('T4 a membership of another table is not found, even by its secretariat', async () => {
  const elsewhere = await aTable(house)
  const tomas = await aSecretariat(house, elsewhere, 'Tomás Varga')
  const foreign = await tomas.browser.delete(
    `/api/partnerships/${elsewhere.slug}/members/${await idOf('Ama Dankwa')}`,
  )
  const absent = await tomas.browser.delete(`/api/partnerships/${elsewhere.slug}/members/never-was`)
  expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()])
  expect(foreign.status).toBe(404)
  expect(await members(ama)).toHaveLength(2)
})

test.each([
  ['Sustainable Cocoa Partnership', 'sustainable-cocoa-partnership'],
  ['Bündnis für  Wälder & Wege!', 'bundnis-fur-walder-wege'],
  ['可可', 'partnership'],
  ['Cocoa', 'cocoa-2'],
])('a partnership called %s stands at %s', async (name, slug) => {
  if (slug === 'cocoa-2') await aTable(house, 'cocoa')
  expect(await house.database.transaction((transaction) => freeSlug(transaction, name))).toBe(slug)
})
