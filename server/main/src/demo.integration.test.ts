import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DemoFile } from './demo-file.ts'
import { aFolder, Started } from './testing/process.ts'

// Starting is slow on a busy machine, and is what these tests are about.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let folder: Awaited<ReturnType<typeof aFolder>>
let demo: Started
let described: DemoFile

beforeAll(async () => {
  folder = await aFolder()
  described = await start()
})
afterAll(async () => {
  demo.signal('SIGKILL')
  await demo.ends()
  await folder.remove()
})

/** In an environment that would open it to the world. */
async function start(): Promise<DemoFile> {
  const env = { DATA_DIR: folder.path, PORT: '0', HOST: '0.0.0.0', ORIGIN: 'https://roundtable.example' }
  demo = new Started('demo.ts', env)
  await demo.says(/ready: http/)
  return JSON.parse(await readFile(join(folder.path, 'demo.json'), 'utf8')) as DemoFile
}

test('demo.json is enough to sign in as anyone and to find every document', async () => {
  const { url, accounts, partnerships } = described
  expect(new Set(accounts.map((account) => account.role))).toEqual(
    new Set(['secretariat', 'partner_lead', 'partner_member', 'observer', 'applicant']),
  )
  for (const { email, password, name } of accounts) {
    const signedIn = await signIn(url, { email, password })
    expect(signedIn.status).toBe(201)
    expect(await signedIn.json()).toMatchObject({ person: { name }, demo: true })
  }
  const { slug, documents } = partnerships[0]!
  expect([slug, documents[0]]).toMatchObject(['sustainable-cocoa', { kind: 'vision', title: 'Vision' }])
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(
    new Set(['challenge', 'vision', 'code-of-conduct', 'note', 'milestones', 'roles']),
  )
})

test('four groups, fifteen organisations in them, a secretariat and two observers sit at the table', async () => {
  const { url, accounts } = described
  const ama = accounts.find((account) => account.name === 'Ama Dankwa')!
  const cookie = (await signIn(url, ama)).headers.get('Set-Cookie')!.split(';')[0]!
  const table = `${url}/api/partnerships/sustainable-cocoa`
  const partnership = (await (await fetch(table, { headers: { cookie } })).json()) as {
    groups: unknown[]
    organisations: { groupId: string | null }[]
  }
  expect(partnership.groups).toHaveLength(4)
  expect(partnership.organisations.filter((each) => each.groupId !== null)).toHaveLength(15)
  const members = (await (await fetch(`${table}/members`, { headers: { cookie } })).json()) as {
    role: string
  }[]
  expect(members.filter((member) => member.role === 'observer')).toHaveLength(2)
  expect(members.filter((member) => member.role === 'secretariat')).toHaveLength(2)
})

test('it listens on loopback alone, whatever the environment says', async () => {
  const { hostname, port } = new URL(described.url)
  expect(hostname).toBe('localhost')
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow('fetch failed')
})

test('started again on the same folder it has the same people and texts, once', async () => {
  demo.signal('SIGTERM')
  await demo.ends()
  const again = await start()
  expect({ ...again, url: described.url }).toEqual(described)
})

function signIn(url: string, { email, password }: { email: string; password: string }): Promise<Response> {
  const body = JSON.stringify({ email, password })
  return fetch(`${url}/api/session`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
}
