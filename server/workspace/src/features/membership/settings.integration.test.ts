import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import {
  aMember,
  anApplicant,
  anObserver,
  aPartner,
  aSecretariat,
  aTable,
  type Seated,
  type TestTable,
} from '../../testing/builders.ts'
import { act } from '../../testing/people.ts'
import { recordOf } from '../../testing/record.ts'

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

const path = () => `/api/partnerships/${table.slug}`
const settings = {
  name: 'Sustainable Cocoa Partnership',
  purpose: 'A living income for cocoa families',
  timeZone: 'Africa/Accra',
  languages: ['en', 'fr'],
  startedOn: '2023-09-12',
  foundingRule: { leastPartners: 3, leastSectors: 2 },
}

interface Page {
  name: string
  groups: { id: string; name: string; sector: string }[]
}
const page = async (): Promise<Page> => (await (await ama.browser.get(path())).json()) as Page
const names = async () => (await page()).groups.map(({ name }) => name)
const lastEntry = async () => (await recordOf(house, table.id)).at(-1)

describe('settings', () => {
  test('partners read them, the secretariat changes them, and the record tells what was before', async () => {
    expect((await miriam.browser.put(`${path()}/settings`, settings)).status).toBe(204)
    expect(await page()).toMatchObject(settings)
    expect(await lastEntry()).toMatchObject({
      act: 'partnership.settled',
      about: {
        changes: expect.arrayContaining([
          { field: 'leastPartners', from: '2', to: '3' },
          { field: 'languages', from: 'en', to: 'en, fr' },
          { field: 'startedOn', from: '', to: '2023-09-12' },
        ]),
      },
    })
    const before = await recordOf(house, table.id)
    await miriam.browser.put(`${path()}/settings`, settings)
    expect(await recordOf(house, table.id)).toEqual(before)
  })

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ languages: [] }, 'languages'],
    [{ languages: ['en', 'en'] }, 'languages'],
    [{ languages: ['english'] }, 'languages'],
    [{ startedOn: '2023-02-30' }, 'startedOn'],
    [{ name: ' ' }, 'name'],
    [{ foundingRule: { leastPartners: 0, leastSectors: 2 } }, 'foundingRule.leastPartners'],
    [{ foundingRule: { leastPartners: 2, leastSectors: 5 } }, 'foundingRule.leastSectors'],
  ])('%j is refused and its field named', async (wrong, field) => {
    const response = await miriam.browser.put(`${path()}/settings`, { ...settings, ...wrong })
    expect(await response.json()).toEqual({ error: { code: 'bad_input', field } })
  })

  test('nobody else changes them', async () => {
    expect((await ama.browser.put(`${path()}/settings`, settings)).status).toBe(403)
  })
})

describe('stakeholder groups', () => {
  const add = (name: string, sector = 'civil_society') =>
    miriam.browser.post(`${path()}/groups`, { name, sector })
  const idOf = async (name: string) => (await page()).groups.find((group) => group.name === name)!.id

  test('are added, renamed, mapped to another sector and put in another order', async () => {
    expect((await add('Trade unions')).status).toBe(201)
    const id = await idOf('Trade unions')
    const unions = { name: 'Unions', sector: 'private' }
    expect((await miriam.browser.put(`${path()}/groups/${id}`, unions)).status).toBe(204)
    expect((await page()).groups.at(-1)).toEqual({ id, ...unions })
    const order = (await page()).groups.map((group) => group.id).toReversed()
    expect((await miriam.browser.put(`${path()}/groups`, { order })).status).toBe(204)
    expect(await names()).toEqual(['Unions', 'Academia', 'Civil society', 'Private sector', 'State'])
    expect(await lastEntry()).toMatchObject({ act: 'groups.ordered', by: miriam.person.id })
  })

  test('two of one name are refused, in whatever letters', async () => {
    expect((await add('ACADEMIA')).status).toBe(409)
    const id = await idOf('State')
    const renamed = await miriam.browser.put(`${path()}/groups/${id}`, {
      name: 'academia',
      sector: 'public',
    })
    expect(await renamed.json()).toEqual({ error: { code: 'already_exists', field: 'name' } })
  })

  test('with a seat they stay; without one they go, and come back under their name', async () => {
    const held = await idOf('Civil society')
    const refused = await miriam.browser.delete(`${path()}/groups/${held}`)
    expect([refused.status, await refused.json()]).toEqual([409, { error: { code: 'not_now' } }])
    const id = await idOf('Academia')
    expect((await miriam.browser.delete(`${path()}/groups/${id}`)).status).toBe(204)
    expect(await names()).toEqual(['State', 'Private sector', 'Civil society'])
    expect((await miriam.browser.post(`${path()}/seats`, { groupId: id })).status).toBe(400)
    expect(await (await add('Academia', 'academia')).json()).toEqual({ id })
    expect(await names()).toEqual(['State', 'Private sector', 'Civil society', 'Academia'])
  })

  test('an order that leaves one out or names one twice is refused', async () => {
    const order = (await page()).groups.map((group) => group.id)
    for (const wrong of [order.slice(1), [...order, order[0]], [order[0], ...order.slice(0, 3)]]) {
      const response = await miriam.browser.put(`${path()}/groups`, { order: wrong })
      expect(await response.json()).toEqual({ error: { code: 'bad_input', field: 'order' } })
    }
  })
})

describe('another partnership on the same instance', () => {
  const charter = { name: 'Farm Data Charter', purpose: 'Farmers decide', timeZone: 'Europe/Berlin' }

  test('is founded by somebody who serves as secretariat, who serves it too, and nobody else is in it', async () => {
    const response = await miriam.browser.post('/api/partnerships', charter)
    expect(response.status).toBe(201)
    const { slug } = (await response.json()) as { slug: string }
    const founded = await miriam.browser.get(`/api/partnerships/${slug}`)
    expect(await founded.json()).toMatchObject({
      ...charter,
      role: 'secretariat',
      seats: [],
      organisations: [],
    })
    expect((await ama.browser.get(`/api/partnerships/${slug}`)).status).toBe(404)
    expect((await miriam.browser.get(path())).status).toBe(200)
  })

  test('is not for anyone else: not for partners, observers, applicants, the suspended or strangers', async () => {
    const tomas = await aSecretariat(house, table, 'Tomás Varga')
    await act(miriam, tomas, 'suspend', { reason: 'As a test' })
    const others = [ama, await aMember(house, table), await anObserver(house, table), tomas]
    for (const seated of [...others, await anApplicant(house, table)]) {
      const response = await seated.browser.post('/api/partnerships', charter)
      expect([seated.role, response.status]).toEqual([seated.role, 403])
    }
    expect((await house.browser().post('/api/partnerships', charter)).status).toBe(401)
  })
})
