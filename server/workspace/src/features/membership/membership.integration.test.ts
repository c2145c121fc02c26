import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'
import { freeSlug } from './slug.ts'

let house: TestWorkspace
let table: TestTable
let ama: Seated

beforeAll(async () => {
  house = await aWorkspace()
})
afterAll(() => house.close())
beforeEach(async () => {
  table = await aTable(house)
  await aSecretariat(house, table)
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

test.each([
  ['Sustainable Cocoa Partnership', 'sustainable-cocoa-partnership'],
  ['Bündnis für  Wälder & Wege!', 'bundnis-fur-walder-wege'],
  ['可可', 'partnership'],
  ['Cocoa', 'cocoa-2'],
])('a partnership called %s stands at %s', async (name, slug) => {
  if (slug === 'cocoa-2') await aTable(house, 'cocoa')
  expect(await house.database.transaction((transaction) => freeSlug(transaction, name))).toBe(slug)
})
