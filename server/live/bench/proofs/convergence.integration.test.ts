import { afterEach, beforeEach, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresServer } from '@roundtable/foundation/testing/postgres-server'
import { pick, type Random, seeded } from '../measure/random.ts'
import { type ServerProcess, startServer } from '../rig/server-process.ts'
import { openKillableDatabase } from './killable-database.ts'
import { sameDocument } from './marked-text.ts'
import { Typist } from './typist.ts'
import { until } from './until.ts'

const firstSeed = Number(process.env['CONVERGENCE_SEED'] ?? Date.now() % 1_000_000)
const seeds = [firstSeed, firstSeed + 1, firstSeed + 2]
const people = 5
const mishaps = 40

let dataDir: string
let postgres: PostgresServer | undefined
let server: ServerProcess
let typists: Typist[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roundtable-convergence-'))
  postgres = await openKillableDatabase()
  await startAnew()
})
afterEach(async () => {
  await Promise.all(typists.map((typist) => typist.cut()))
  await server.kill9()
  await postgres?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function startAnew(): Promise<void> {
  server = await startServer('./roundtable-server.ts', {
    env: { RIG_DATA_DIR: dataDir, ...(postgres && { RIG_DATABASE_URL: postgres.url }) },
  })
}

/** One of the things that go wrong in a day, and the coming back after it. */
async function mishap(random: Random): Promise<void> {
  if (random() < 0.1) {
    await server.kill9()
    await startAnew()
    await Promise.all(typists.map((typist) => typist.cut()))
  } else {
    await pick(random, typists).cut()
  }
  await Promise.all(
    typists.filter((typist) => !typist.isConnected).map((typist) => typist.connect(server.port)),
  )
}

function scribble(random: Random): void {
  for (const typist of typists) {
    if (random() < 0.7) typist.type()
    else typist.erase()
  }
}

async function freshReader(): Promise<Typist> {
  const reader = new Typist({ room: 'vision', user: 'fresh', random: seeded(0) })
  await reader.connect(server.port)
  await until(() => reader.saved, 'the fresh reader to be in step')
  await reader.cut()
  return reader
}

async function allAgree(): Promise<void> {
  await until(() => typists.every((typist) => typist.saved), 'everybody to be saved')
  await until(async () => {
    const { doc } = await freshReader()
    return typists.every((typist) => sameDocument(typist.doc, doc))
  }, 'everybody to hold the same document')
}

test.each(seeds)(
  'LIVE-9 cut lines and killed servers, then quiet: everybody and a fresh load agree, and go on (CONVERGENCE_SEED=%i)',
  { timeout: 60_000 },
  async (seed) => {
    const random = seeded(seed)
    typists = Array.from(
      { length: people },
      (_, index) =>
        new Typist({ room: 'vision', user: `partner-${index}`, random: seeded(seed * 10 + index) }),
    )
    await Promise.all(typists.map((typist) => typist.connect(server.port)))
    for (let round = 0; round < mishaps; round++) {
      scribble(random)
      await sleep(random() * 20)
      scribble(random)
      await mishap(random)
    }
    await allAgree()
    for (let edit = 0; edit < 10; edit++) scribble(random)
    await allAgree()
    expect(typists.flatMap((typist) => typist.refusals).filter((code) => code !== 'gap')).toEqual([])
  },
)
