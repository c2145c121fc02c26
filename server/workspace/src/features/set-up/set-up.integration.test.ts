import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aPartner, aTable } from '../../testing/builders.ts'

let house: TestWorkspace

beforeEach(async () => {
  house = await aWorkspace()
})
afterEach(() => house.close())

async function offeredToken(): Promise<string> {
  const link = await house.workspace.offerSetUp()
  expect(link).toMatch(/^https:\/\/roundtable\.example\/set-up#[\w-]{43}$/)
  return link!.split('#')[1]!
}

const founding = {
  partnership: { name: 'Sustainable Cocoa Partnership', purpose: 'A living income' },
  person: { name: 'Miriam Osei', email: 'Miriam@Example.org', password: 'a long enough password' },
}

test('the link founds the first partnership, its four groups and its secretariat', async () => {
  const token = await offeredToken()
  expect(await (await house.browser().get('/api/instance')).json()).toEqual({
    setUp: false,
    signedIn: false,
    signOn: null,
    mails: false,
    demo: null,
  })
  const browser = house.browser()
  const response = await browser.post('/api/set-up', { token, ...founding })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({
    person: { name: 'Miriam Osei', email: 'miriam@example.org' },
    partnerships: [{ slug: 'sustainable-cocoa-partnership', role: 'secretariat', organisation: null }],
  })
  expect(await (await browser.get('/api/partnerships/sustainable-cocoa-partnership')).json()).toMatchObject({
    groups: [
      { name: 'State', sector: 'public' },
      { name: 'Private sector', sector: 'private' },
      { name: 'Civil society', sector: 'civil_society' },
      { name: 'Academia', sector: 'academia' },
    ],
  })
  expect(await (await browser.get('/api/instance')).json()).toEqual({
    setUp: true,
    signedIn: true,
    signOn: null,
    mails: false,
    demo: null,
  })
})

test('the link works once, also for many at the same moment', { timeout: 60_000 }, async () => {
  const token = await offeredToken()
  const tries = Array.from({ length: 20 }, () => house.browser().post('/api/set-up', { token, ...founding }))
  const statuses = (await Promise.all(tries)).map((response) => response.status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(new Set(statuses)).toEqual(new Set([201, 410]))
})

test('looking at the link uses nothing up; a guess is not found', async () => {
  const token = await offeredToken()
  for (let time = 0; time < 3; time += 1) {
    expect((await house.browser().post('/api/set-up/look', { token })).status).toBe(200)
  }
  expect((await house.browser().post('/api/set-up/look', { token: 'x'.repeat(43) })).status).toBe(404)
  expect((await house.browser().post('/api/set-up', { ...founding, token: 'x'.repeat(43) })).status).toBe(404)
})

test('a newer link ends an older one', async () => {
  const older = await offeredToken()
  const newer = await offeredToken()
  expect((await house.browser().post('/api/set-up/look', { token: older })).status).toBe(404)
  expect((await house.browser().post('/api/set-up/look', { token: newer })).status).toBe(200)
})

test('where anyone has an account already, no link is offered', async () => {
  await aPartner(house, await aTable(house))
  expect(await house.workspace.offerSetUp()).toBeUndefined()
})

test('a demo tells the people anybody may become; any other instance tells of nobody', async () => {
  const account = {
    email: 'a@b.example',
    password: 'x',
    name: 'A',
    role: 'observer' as const,
    organisation: null,
    sector: null,
  }
  const demo = await aWorkspace({ demo: [account] })
  expect(await (await demo.browser().get('/api/instance')).json()).toMatchObject({
    demo: { accounts: [account] },
  })
  await demo.close()
})
