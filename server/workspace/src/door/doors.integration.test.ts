import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '@roundtable/foundation/ids'
import { type TestWorkspace, aWorkspace } from '../testing/a-workspace.ts'
import type { Browser } from '../testing/browser.ts'
import { aDocument, aPartner, aSecretariat, aTable, type Seated } from '../testing/builders.ts'

/** Doors that stand open to people without a session; every other one asks for it. */
const open = [
  'GET /api/instance',
  'GET /api/openapi.json',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/set-up/look',
  'POST /api/set-up',
  'POST /api/password-reset/ask',
  'POST /api/password-reset/look',
  'POST /api/password-reset',
  'POST /api/session/passkey/options',
  'POST /api/session/passkey',
  'POST /api/session/recovery-code',
  'POST /api/sign-on/start',
  'POST /api/sign-on/finish',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'POST /api/mail/off',
]

let house: TestWorkspace
let miriam: Seated
let ama: Seated
let ids: Record<string, string>

beforeAll(async () => {
  house = await aWorkspace()
  const table = await aTable(house, 'cocoa')
  miriam = await aSecretariat(house, table)
  ama = await aPartner(house, table)
  const [member] = (await (await ama.browser.get('/api/partnerships/cocoa/members')).json()) as {
    id: string
  }[]
  const invitation = { email: 'leila@example.org', role: 'observer' }
  await miriam.browser.post('/api/partnerships/cocoa/invitations', invitation)
  ids = { slug: 'cocoa', id: member!.id, handle: 'any', document: await aDocument(ama) }
})
afterAll(() => house.close())

/** Every door of the house, from the router itself, so that none can be forgotten. */
function doors(): { method: string; route: string; path: string }[] {
  const routes = house.workspace.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  return [...names].map((name) => {
    const [method, route] = name.split(' ') as [string, string]
    const id = route.includes('/documents/') ? ids['document'] : ids['id']
    return {
      method,
      route: name,
      path: route.replace(':slug', 'cocoa').replace(':id', id!).replace(':handle', 'any'),
    }
  })
}

const unsafe = () => doors().filter(({ method }) => method !== 'GET')

async function knock(browser: Browser, { method, path }: { method: string; path: string }, headers = {}) {
  const body = method === 'POST' ? '{}' : undefined
  return browser.send(method, path, body, { 'Content-Type': 'application/json', ...headers })
}

/** One number for all that is stored; what a session was last seen is no change anyone asked for. */
async function stored(): Promise<string> {
  const tables = [
    'person',
    'partnership',
    'organisation',
    'membership',
    'invitation',
    'document',
    'session',
    'passkey',
  ] as const
  const rows = tables.map((table) =>
    house.database.kysely.selectFrom(table).selectAll().orderBy('id').execute(),
  )
  return sha256(JSON.stringify(await Promise.all(rows)))
}

test('the list of doors is read from the router', () => {
  expect(doors().length).toBeGreaterThan(15)
  expect(doors().map(({ route }) => route)).toContain('POST /api/partnerships/:slug/members/:id/remove')
})

describe('T2 a change that another site asks for is refused and changes nothing', () => {
  test.each([
    ['Sec-Fetch-Site: cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['Sec-Fetch-Site: none', { 'Sec-Fetch-Site': 'none' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['an origin that begins like ours', { Origin: 'https://roundtable.example.evil' }],
    ['ours without TLS', { Origin: 'http://roundtable.example' }],
    ['ours on another port', { Origin: 'https://roundtable.example:8443' }],
    ['the origin null', { Origin: 'null' }],
    ['cross-site without a content type', { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': '' }],
  ])('%s', async (_, headers) => {
    const before = await stored()
    for (const door of unsafe()) {
      const response = await knock(miriam.browser, door, headers)
      expect([door.route, response.status]).toEqual([door.route, 403])
      expect(await response.json()).toEqual({ error: { code: 'cross_site' } })
    }
    expect(await stored()).toBe(before)
  })
})

test('T2 a body that is not JSON is refused, whoever sends it', async () => {
  const before = await stored()
  for (const door of unsafe().filter(({ method }) => method === 'POST')) {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const response = await knock(miriam.browser, door, { 'Content-Type': type })
      expect([door.route, type, response.status]).toEqual([door.route, type, 400])
    }
  }
  expect(await stored()).toBe(before)
})

test('T2 no GET changes anything', async () => {
  const before = await stored()
  for (const door of doors().filter(({ method }) => method === 'GET')) await knock(miriam.browser, door)
  expect(await stored()).toBe(before)
})

test('a program that is no browser may sign in without saying where it comes from', async () => {
  const response = await house.workspace.app.request(
    '/api/session',
    { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
    { address: '203.0.113.9' },
  )
  expect(response.status).toBe(400)
})

test('every door but the open ones asks for a session first', async () => {
  for (const door of doors().filter(({ route }) => !open.includes(route))) {
    const response = await knock(house.browser(), door)
    expect([door.route, response.status]).toEqual([door.route, 401])
    expect(await response.json()).toEqual({ error: { code: 'not_signed_in' } })
  }
})

test('T4 at another’s table every door answers as if the table were not there', async () => {
  const jonas = await aPartner(house, await aTable(house), 'Jonas Brandt')
  const valid: Record<string, object> = {
    'POST /api/partnerships/:slug/documents': { kind: 'vision', title: 'Mine' },
    'POST /api/partnerships/:slug/invitations': { email: 'a@example.org', role: 'observer' },
  }
  for (const door of doors().filter(({ route }) => route.includes(':slug'))) {
    const body = JSON.stringify(valid[door.route] ?? {})
    const answers = ['cocoa', 'never-was'].map(async (slug) => {
      const path = door.path.replace('/cocoa', `/${slug}`)
      const init = { 'Content-Type': 'application/json' }
      const response = await jonas.browser.send(
        door.method,
        path,
        door.method === 'POST' ? body : undefined,
        init,
      )
      return { status: response.status, body: await response.text(), headers: [...response.headers] }
    })
    const [foreign, absent] = await Promise.all(answers)
    expect([door.route, foreign]).toEqual([door.route, absent])
    expect([door.route, foreign?.status]).toEqual([door.route, 404])
  }
})

test('no answer is kept by anything in between, refusals included', async () => {
  for (const door of doors()) {
    for (const browser of [miriam.browser, house.browser()]) {
      // Signing out here would take the session from the doors that follow.
      if (door.method === 'DELETE' && browser === miriam.browser) continue
      const response = await knock(browser, door)
      expect([door.route, response.headers.get('Cache-Control')]).toEqual([door.route, 'no-store'])
    }
  }
  expect((await house.browser().get('/api/never-was')).headers.get('Cache-Control')).toBe('no-store')
})

test('a body larger than any form is refused, with a length or without', async () => {
  const large = JSON.stringify({ email: 'x'.repeat(70_000), password: 'x' })
  const response = await house
    .browser()
    .send('POST', '/api/session', large, { 'Content-Type': 'application/json' })
  expect(response.status).toBe(413)
  const parts = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large))
      controller.close()
    },
  })
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'POST', body: parts, duplex: 'half' as const, headers }
  const chunked = await house.workspace.app.request('/api/session', init, { address: '203.0.113.9' })
  expect(chunked.status).toBe(413)
})

test('the description of the API knows every door', async () => {
  const description = (await (await house.browser().get('/api/openapi.json')).json()) as { paths: object }
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations as object).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  )
  const known = doors().map(({ route }) => route)
  expect(described.toSorted()).toEqual(known.filter((route) => !route.endsWith('openapi.json')).toSorted())
})

interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  /** Of a record: what stands under whatever key. */
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }> }>
  >
}

test('what the description says an answer holds is what it holds, no less and no more', async () => {
  const { paths } = (await (await house.browser().get('/api/openapi.json')).json()) as Description
  let compared = 0
  for (const door of doors().filter(
    ({ method, route }) => method === 'GET' && !route.endsWith('openapi.json'),
  )) {
    const path = door.route.slice('GET '.length).replaceAll(/:(\w+)/g, '{$1}')
    const schema = paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema
    const response = await knock(miriam.browser, door)
    // A thing of a feature that has none here is not found; a table for spreadsheets is no JSON.
    if (!response.ok || schema === undefined) continue
    expect([door.route, differences(schema, await response.json())]).toEqual([door.route, []])
    compared += 1
  }
  expect(compared).toBeGreaterThan(10)
})

/** Where a value and its schema name different fields. */
/** Of a list that says nothing of what is in it, all is too much. */
const nothing: JsonSchema = { properties: {} }

function differences(schema: JsonSchema, value: unknown, at = ''): string[] {
  // Of what is in a document the API says nothing: its kind does.
  if (Object.keys(schema).length === 0) return []
  const ways = schema.anyOf ?? schema.oneOf
  if (ways !== undefined) {
    // One of several shapes: the one it comes nearest to.
    const each = ways.filter(({ type }) => (type === 'null') === (value === null))
    return each.map((way) => differences(way, value, at)).toSorted((a, b) => a.length - b.length)[0] ?? []
  }
  if (Array.isArray(value))
    return value.flatMap((each) => differences(schema.items ?? nothing, each, `${at}[]`))
  if (typeof value !== 'object' || value === null) return []
  if (typeof schema.additionalProperties === 'object') {
    const each = schema.additionalProperties
    return Object.entries(value).flatMap(([key, one]) => differences(each, one, `${at}.${key}`))
  }
  const said = Object.keys(schema.properties ?? {})
  const held = Object.keys(value)
  const wrong = [...said.filter((key) => !held.includes(key)), ...held.filter((key) => !said.includes(key))]
  const inside = said.flatMap((key) =>
    differences(schema.properties![key]!, (value as Record<string, unknown>)[key], `${at}.${key}`),
  )
  return [...wrong.map((key) => `${at}.${key}`), ...inside]
}
