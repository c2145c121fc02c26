import { testDatabase } from '@roundtable/foundation/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Edit } from './admission.ts'
import { Connection } from './connection.ts'
import { LoggedDocument } from './logged-document.ts'
import { liveMigrations } from './migrations.ts'
import type { RefusedEdit } from '@roundtable/shared/live/messages'
import { anEngine, storeOf } from './testing/engine.ts'
import { aVisitor } from './testing/house.ts'
import { notes } from './testing/notes-kind.ts'
import { Random } from './testing/random.ts'
import { updateOf } from './testing/raw-client.ts'

const frames = 20_000
const framesEach = 200
/** Processor time of the engine's thread: waiting for the disk or for a busy machine is not counted. */
const longestMs = 200

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase(liveMigrations)
})
afterAll(() => database.close())

test(`LIVE-7 ${frames} mutated updates: each is taken whole or refused, none hangs, and the log replays to the document`, async () => {
  const seed = Number(process.env['SEED'] ?? 1 + (Date.now() % 1_000_000))
  const random = new Random(seed)
  const engine = anEngine(storeOf(database), { commitPauseMs: 0 })
  const fates = new Map<RefusedEdit | 'taken' | 'known', number>()
  let slowest = 0
  // Many small rooms: grown by its own spam one document would only make the test slow.
  for (let room = 0; room < frames / framesEach; room++) {
    const document = new LoggedDocument(`fuzz ${room}`, notes, undefined, engine, () => undefined)
    const anna = new Y.Doc()
    await take(document, editOf('anna', updateOf(anna, writeEverything)))
    const state = document.state()
    for (let i = 0; i < framesEach; i++) {
      const update = mutate(aGoodUpdate(state, random), random)
      const before = process.threadCpuUsage()
      const fate = await take(document, editOf('mallory', update))
      slowest = Math.max(slowest, process.threadCpuUsage(before).user / 1000)
      fates.set(fate, (fates.get(fate) ?? 0) + 1)
    }
    expect(await replayed(document), `run again with SEED=${seed}`).toEqual(openly(document))
    expect(openly(document)).toMatchObject({ pending: 0 })
    expect(document.writerOf(anna.clientID)).toBe('anna')
    document.destroy()
  }
  expect(slowest, `seed ${seed}`).toBeLessThan(longestMs)
  for (const fate of ['taken', 'malformed', 'gap', 'bad_content'] as const) {
    expect(fates.get(fate), `${fate}, seed ${seed}`).toBeGreaterThan(20)
  }
}, 300_000)

async function take(document: LoggedDocument, edit: Edit): Promise<RefusedEdit | 'taken' | 'known'> {
  const { refusals, change } = await document.take([edit])
  if (change !== undefined) await document.commit(change)
  return refusals[0]?.code ?? (change === undefined ? 'known' : 'taken')
}

async function replayed(document: LoggedDocument): Promise<unknown> {
  return contentOf(await document.committedState())
}

function openly(document: LoggedDocument): unknown {
  return contentOf(document.state())
}

/** What a reader sees, and whether anything waits for what is missing. */
function contentOf(state: Uint8Array): unknown {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return {
    nodes: doc.getXmlFragment('default').toJSON(),
    text: doc.getText('text').toJSON(),
    facts: doc.getMap('facts').toJSON(),
    pending: [doc.store.pendingStructs, doc.store.pendingDs].filter((pending) => pending !== null).length,
  }
}

function writeEverything(doc: Y.Doc): void {
  doc.getText('text').insert(0, 'what the partners wrote together, long enough to be cut')
  doc.getText('text').format(5, 12, { bold: true })
  doc.getMap('facts').set('number', 7)
  doc.getMap('facts').set('list', [1, 'two', { three: null }])
  for (let i = 0; i < 5; i++) doc.getXmlFragment('default').insert(i, [new Y.XmlElement('paragraph')])
}

const edits: ((doc: Y.Doc, random: Random) => void)[] = [
  (doc, random) => doc.getText('text').insert(random.below(doc.getText('text').length + 1), 'öäü 😀'),
  (doc) => doc.getText('text').insert(0, 'plain words, as people type them'),
  (doc) => doc.getText('text').delete(0, Math.min(3, doc.getText('text').length)),
  (doc) =>
    doc.getText('text').format(0, Math.min(4, doc.getText('text').length), { bold: null, italic: true }),
  (doc, random) =>
    doc.getMap('facts').set(`fact ${random.below(9)}`, { deep: [random.below(2 ** 30), 1.5, true] }),
  (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]),
  writeEverything,
]

function aGoodUpdate(state: Uint8Array, random: Random): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return updateOf(doc, () => random.pick(edits)(doc, random))
}

/** Flips, cuts, doubles or adds bytes, mostly few. */
function mutate(update: Uint8Array, random: Random): Uint8Array {
  const bytes = [...update]
  for (let changes = 1 + random.below(2); changes > 0; changes--) {
    const at = random.below(bytes.length)
    const how = random.fraction()
    if (how < 0.8) bytes[at] = random.below(256)
    else if (how < 0.9) bytes.splice(at, 1 + random.below(4))
    else if (how < 0.95) bytes.splice(at, 0, random.below(256))
    else bytes.length = Math.max(1, at)
  }
  return Uint8Array.from(bytes)
}

function editOf(user: string, update: Uint8Array): Edit {
  const nowhere = {
    unsentBytes: 0,
    write() {},
    ping() {},
    pause() {},
    resume() {},
    close() {},
    terminate() {},
  }
  const greeting = { roomId: 'fuzz', schema: 1, saved: true }
  const { limits, clock } = anEngine(storeOf(database))
  return {
    connection: new Connection(aVisitor(user), greeting, nowhere, limits, clock),
    index: 1,
    update,
    catchUp: false,
  }
}
