import { isDeepStrictEqual } from 'node:util'
import { testDatabase } from '@roundtable/foundation/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { liveMigrations } from './migrations.ts'
import { anEngine, storeOf } from './testing/engine.ts'
import { Simulation } from './testing/simulation.ts'

const seeds = 200
const clients = 5
const editsEach = 200
/** Seeds that once failed are run first, for ever. */
const onceFailed: number[] = []

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase(liveMigrations)
})
afterAll(() => database.close())

test(`LIVE-9 ${seeds} stories of ${clients} clients with ${editsEach} edits each, loss, duplicates, reordering and kills converge`, async () => {
  let now = 0
  const clock = () => (now += 4)
  const engine = anEngine(storeOf(database), { commitPauseMs: 0, compactRows: 150 }, clock)
  const first = process.env['SEED'] === undefined ? 1 + (Date.now() % 1_000_000) : Number(process.env['SEED'])
  const all = [...onceFailed, ...Array.from({ length: seeds }, (_, index) => first + index)]
  for (const seed of all) {
    const simulation = new Simulation(seed, clients, engine)
    await simulation.storm(editsEach)
    await simulation.heal()
    expect(await differing(simulation), `run again with SEED=${seed}`).toEqual([])
    simulation.clients[0]!.editSomething()
    await simulation.settle()
    expect(await differing(simulation), `after the healing, run again with SEED=${seed}`).toEqual([])
    simulation.close()
  }
}, 300_000)

/** The contents of all clients that are not what a fresh load from the log holds. */
async function differing(simulation: Simulation): Promise<unknown[]> {
  const stored = contentOf(await simulation.storedDocument())
  return simulation.clients
    .map(({ doc }) => contentOf(doc))
    .filter((content) => !isDeepStrictEqual(content, stored))
}

function contentOf(doc: Y.Doc) {
  return {
    text: doc.getText('text').toJSON(),
    facts: doc.getMap('facts').toJSON(),
    nodes: doc.getXmlFragment('default').toJSON(),
    pending: doc.store.pendingStructs,
    stateVector: Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))),
    deleted: Y.encodeSnapshot(Y.snapshot(doc)).length,
  }
}
