import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aFolder, Started } from './testing/process.ts'

// Starting is slow on a busy machine, and is what these tests are about.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let folder: Awaited<ReturnType<typeof aFolder>>
let running: Started[]

beforeEach(async () => {
  folder = await aFolder()
  running = []
})
afterEach(async () => {
  for (const each of running) {
    each.signal('SIGKILL')
    await each.ends()
  }
  await folder.remove()
})

function start(env: Record<string, string> = {}, entry = 'main.ts', args: string[] = []): Started {
  const started = new Started(entry, { DATA_DIR: folder.path, PORT: '0', ...env }, args)
  running.push(started)
  return started
}

async function urlOf(started: Started): Promise<string> {
  return (await started.says(/ready: (http:\S+)/))[1]!
}

test('on an empty folder it prints a link that sets it up, once; after that it prints none', async () => {
  const first = start()
  const url = await urlOf(first)
  const [, token] = await first.says(new RegExp(`${url}/set-up#([\\w-]{43})`))
  const founding = {
    token,
    partnership: { name: 'Cocoa', purpose: '' },
    person: { name: 'Miriam Osei', email: 'miriam@example.org', password: 'a long enough password' },
  }
  const body = JSON.stringify(founding)
  const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }
  expect((await fetch(`${url}/api/set-up`, init)).status).toBe(201)
  expect((await fetch(`${url}/api/set-up`, init)).status).toBe(410)
  first.signal('SIGTERM')
  await first.ends()

  const second = start()
  await urlOf(second)
  second.signal('SIGTERM')
  expect(await second.ends()).toMatchObject({ code: 0 })
  expect(second.said).not.toContain('set-up#')
})

test('a link to a new password is made by a command, while the instance runs and while it does not', async () => {
  const instance = start()
  const url = await urlOf(instance)
  const [, token] = await instance.says(new RegExp(`${url}/set-up#([\\w-]{43})`))
  await post(`${url}/api/set-up`, {
    token,
    partnership: { name: 'Cocoa', purpose: '' },
    person: { name: 'Miriam Osei', email: 'miriam@example.org', password: 'a long enough password' },
  })
  const asked = start({}, 'reset-link.ts', ['Miriam@example.org'])
  const [, reset] = await asked.says(/\/new-password#([\w-]{43})/)
  const body = { token: reset, password: 'another long password' }
  expect((await post(`${url}/api/password-reset`, body)).status).toBe(201)
  const nobody = start({}, 'reset-link.ts', ['nobody@example.org'])
  expect(await nobody.ends()).toMatchObject({ code: 1 })
  expect(nobody.said).toContain('nobody has this address')
  instance.signal('SIGTERM')
  await instance.ends()

  const alone = start({ ORIGIN: 'https://roundtable.example' }, 'reset-link.ts', ['miriam@example.org'])
  await alone.says(/https:\/\/roundtable\.example\/new-password#[\w-]{43}/)
  expect(await alone.ends()).toMatchObject({ code: 0 })
})

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })

test.each(['SIGTERM', 'SIGINT'] as const)('on %s it ends well within ten seconds', async (signal) => {
  const started = start()
  await urlOf(started)
  started.signal(signal)
  const { code, ms } = await started.ends()
  expect(code).toBe(0)
  expect(ms).toBeLessThan(10_000)
})

describe('while one runs', () => {
  let place: Awaited<ReturnType<typeof aFolder>>
  let first: Started
  let url: string

  beforeAll(async () => {
    place = await aFolder()
    first = new Started('main.ts', { DATA_DIR: place.path, PORT: '0', HOST: '' })
    url = await urlOf(first)
  })
  afterAll(async () => {
    first.signal('SIGKILL')
    await first.ends()
    await place.remove()
  })

  test('it answers how it is, and its pages carry the house’s headers', async () => {
    const health = await fetch(`${url}/healthz`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', database: 'ok', saving: true }])
    for (const path of ['/', '/healthz', '/api/session', '/never-was.js']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
  })

  test('it listens on loopback unless told otherwise', async () => {
    const { port } = new URL(url)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow('fetch failed')
  })

  test('a second process on one folder is refused with a sentence that names the folder', async () => {
    const second = start({ DATA_DIR: place.path })
    expect(await second.ends()).toMatchObject({ code: 1 })
    expect(second.said.trim().split('\n')).toHaveLength(1)
    expect(second.said).toContain(place.path)
  })

  test('a port in use is refused with a sentence that names it', async () => {
    const { port } = new URL(url)
    const other = start({ PORT: port })
    expect(await other.ends()).toMatchObject({ code: 1 })
    expect(other.said).toBe(
      `Port ${port} on 127.0.0.1 is in use: stop what listens there, or set PORT to another one.\n`,
    )
  })
})

test('a bad setting stops the start and names itself', async () => {
  const started = start({ PORT: 'eighty' })
  expect(await started.ends()).toMatchObject({ code: 1 })
  expect(started.said.trim().split('\n')).toHaveLength(1)
  expect(started.said).toMatch(/^PORT /)
})

test(
  'a backup is written while it runs, and restored into an empty folder',
  { timeout: 60_000 },
  async () => {
    const file = join(folder.path, 'backup.db')
    const demo = start({ DATA_DIR: join(folder.path, 'one') }, 'demo.ts')
    await urlOf(demo)
    const backup = start({ DATA_DIR: join(folder.path, 'one') }, 'backup.ts', [file])
    expect([await backup.ends(), backup.said]).toMatchObject([{ code: 0 }, expect.stringContaining(file)])
    expect(await verified(join(folder.path, 'one'))).toMatch(/^The record holds: \d+ entries/)
    demo.signal('SIGTERM')
    await demo.ends()

    const restore = start({ DATA_DIR: join(folder.path, 'two') }, 'restore.ts', [file])
    expect([await restore.ends(), restore.said]).toMatchObject([
      { code: 0 },
      expect.stringContaining('Restored'),
    ])
    expect(await verified(join(folder.path, 'two'))).toMatch(/^The record holds: \d+ entries/)
    const again = start({ DATA_DIR: join(folder.path, 'two') }, 'demo.ts')
    expect(await accountsAt(await urlOf(again))).toBeGreaterThan(30)
  },
)

test('commands without their argument say how they are used', async () => {
  for (const [entry, use] of [
    ['backup.ts', 'npm run backup -- FILE'],
    ['restore.ts', 'npm run restore -- FILE'],
    ['database-copy.ts', 'npm run database:copy -- --to URL'],
  ] as const) {
    const started = start({}, entry)
    expect(await started.ends()).toMatchObject({ code: 1 })
    expect(started.said).toContain(use)
  }
  expect(existsSync(join(folder.path, 'roundtable.db'))).toBe(false)
})

test('REC-2 a head that was kept and is not in the record ends with a sentence and exit code 1', async () => {
  const started = start()
  await urlOf(started)
  const head = `kept:142:${'f'.repeat(64)}`
  const verify = start({}, 'record-verify.ts', ['--head', head])
  expect(await verify.ends()).toMatchObject({ code: 1 })
  expect(verify.said).toBe(
    'A record of no partnership (kept): entry 1 and all after it are gone, though a head that was made known goes beyond it.\n',
  )
  const wrong = start({}, 'record-verify.ts', ['--head', 'entry 142'])
  expect(await wrong.ends()).toMatchObject({ code: 1 })
  expect(wrong.said).toContain('npm run record:verify -- --head CHAIN:ENTRY:HASH')
})

async function verified(dataDir: string): Promise<string> {
  const verify = start({ DATA_DIR: dataDir }, 'record-verify.ts')
  await verify.ends()
  return verify.said
}

async function accountsAt(url: string): Promise<number> {
  const { demo } = (await (await fetch(`${url}/api/instance`)).json()) as { demo: { accounts: unknown[] } }
  return demo.accounts.length
}
