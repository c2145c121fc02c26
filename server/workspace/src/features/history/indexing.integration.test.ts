import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { packHistory } from '@roundtable/live/history-pack'
import type { LogStore, NewRow } from '@roundtable/live/log'
import { postgresLog } from '@roundtable/live/log-postgres'
import { sqliteLog } from '@roundtable/live/log-sqlite'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { type TestWorkspace, aWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, aPartner, aTable, type Seated, type TestTable } from '../../testing/builders.ts'
import { HistoryThread } from './history-thread.ts'
import { HistoryIndex, type IndexBounds } from './indexing.ts'

/** The indexes of these tests stand beside the house's own, as those of the next start would. */
let house: TestWorkspace
let log: LogStore
let table: TestTable
let ama: Seated
let jonas: Seated
let id: string
let thread: HistoryThread

beforeAll(async () => {
  house = await aWorkspace()
  const { database } = house
  log = database.dialect === 'sqlite' ? sqliteLog(database) : postgresLog(database)
})
afterAll(() => house.close())
beforeEach(async () => {
  thread = new HistoryThread()
  table = await aTable(house)
  ama = await aPartner(house, table)
  jonas = await aPartner(house, table, 'Jonas Brandt', { organisation: 'Brandt', sector: 'private' })
  id = await aDocument(ama)
  await typedElsewhere()
})
afterEach(() => thread.close())

/** So small that this short past is taken in by many parts, and its documents are rewritten from state to state. */
const smallParts: IndexBounds = { partRows: 20, partBytes: 1024 * 1024 }

test('HIST-2 a log that came from elsewhere has its list after the start, and nobody had to ask', async () => {
  expect(await indexed()).toBe(undefined)
  const index = anIndex()
  index.catchUp()
  await index.idle()
  expect(await indexed()).toBe(await head())
  expect(await written()).toHaveLength(8)
})

test('HIST-2 the list says the same made at once, in parts, and on from where it was broken off', async () => {
  await bringUp(anIndex())
  const atOnce = await written()
  await forget()
  await bringUp(anIndex(smallParts))
  expect(await written()).toEqual(atOnce)

  for (const parts of [1, 3]) {
    await forget()
    await expect(bringUp(anIndex(smallParts, endingAfter(parts)))).rejects.toThrow('has ended')
    const seq = await indexed()
    expect(seq).toBeGreaterThan(parts * smallParts.partRows)
    expect(seq).toBeLessThan((await head())!)
    await bringUp(anIndex(smallParts))
    expect(await written()).toEqual(atOnce)
  }
})

test('HIST-2 what is written while the list is made is in it, and nobody waits for the list to write', async () => {
  await bringUp(
    anIndex(smallParts, {
      ask: (task, given) => writes(jonas, ' Written meanwhile.').then(() => thread.ask(task, given)),
    }),
  )
  await bringUp(anIndex())
  expect(await indexed()).toBe(await head())
  const along = await written()
  await forget()
  await bringUp(anIndex())
  expect(await written()).toEqual(along)
})

test('HIST-2 a log that cannot be read stops no other', async () => {
  const damaged = await aDocument(ama, 'Damaged')
  const bytes = new Uint8Array([1, 2, 3])
  await log.compact(damaged, { seq: 1, bytes }, { fromSeq: 1, toSeq: 1, bytes })
  const whole = await aDocument(ama, 'Whole')
  const index = anIndex()
  index.catchUp()
  await index.idle()
  expect([await indexed(damaged), await indexed(whole)]).toEqual([undefined, 1])
})

test('the thread ends when nothing is asked of it, with all its memory, and another answers the next question', async () => {
  await thread.close()
  thread = new HistoryThread({ idleMs: 1 })
  const content = vision.content(new Y.Doc())
  const question = { kind: 'vision', before: content, after: content } as const
  await thread.ask('wayBack', question)
  await expect.poll(() => thread.runs, { timeout: 10_000 }).toBe(false)
  await thread.ask('wayBack', question)
  await expect.poll(() => thread.runs, { timeout: 10_000 }).toBe(false)
})

function anIndex(
  bounds: Partial<IndexBounds> = {},
  asked: Pick<HistoryThread, 'ask'> = thread,
): HistoryIndex {
  const { database, log, workspace } = house
  return new HistoryIndex({ database, log, live: workspace.live, thread: asked }, bounds)
}

const bringUp = (index: HistoryIndex) => index.bringUp(id, 'vision')

/** As if the process ended while the next part was under way. */
function endingAfter(parts: number): Pick<HistoryThread, 'ask'> {
  const dying = new HistoryThread()
  let asked = 0
  return {
    ask(task, given) {
      const answer = dying.ask(task, given)
      if (++asked > parts) void dying.close()
      return answer
    },
  }
}

const head = async () => (await house.workspace.live.heads([id])).get(id)

async function indexed(documentId = id): Promise<number | undefined> {
  const row = await house.database.kysely
    .selectFrom('history_index')
    .select('seq')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.seq
}

const written = () =>
  house.database.kysely
    .selectFrom('history_stretch')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('first_seq')
    .execute()

async function forget(): Promise<void> {
  for (const gone of ['history_index', 'history_stretch', 'history_checkpoint'] as const)
    await house.database.kysely.deleteFrom(gone).where('document_id', '=', id).execute()
}

/** Two people typed for a good hour, a letter a row and now and then at once, and the engine put the tail away many times. */
async function typedElsewhere(): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await log.load(id))!.tail[0]!.bytes)
  const rows: NewRow[] = []
  let author = ama
  doc.on('update', (bytes) => rows.push({ authorId: author.person.id, at: house.clock.now(), bytes }))
  for (let word = 0; word < 18; word += 1) {
    author = word % 3 === 2 ? jonas : ama
    for (const letter of `${author.person.name.split(' ')[0]}${word} `) type(doc, letter)
    house.clock.turn(5 * 60_000)
    if (word % 2 === 1) await putAway(rows.splice(0), doc)
  }
}

/** At the end, as a page does it. */
function type(doc: Y.Doc, letters: string): void {
  const root = doc.getXmlFragment(proseRoot)
  const last = root.length === 0 ? undefined : root.get(root.length - 1)
  if (last instanceof Y.XmlElement)
    (last.get(0) as Y.XmlText).insert((last.get(0) as Y.XmlText).length, letters)
  else {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(letters)])
    root.push([paragraph])
  }
}

async function putAway(rows: readonly NewRow[], doc: Y.Doc): Promise<void> {
  const owners = new Map([[doc.clientID, ama.person.id]])
  await log.append([{ roomId: id, mayBeNew: false, rows, owners, schemaVersion: vision.schemaVersion }])
  const tail = await log.tail(id, Number.MAX_SAFE_INTEGER)
  const snapshot = { seq: tail.at(-1)!.seq, bytes: Y.encodeStateAsUpdate(doc) }
  await log.compact(id, snapshot, await packHistory(tail))
}

async function writes({ person }: Seated, words: string): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const before = Y.encodeStateVector(doc)
  type(doc, words)
  await house.workspace.live.write(id, [{ authorId: person.id, update: Y.encodeStateAsUpdate(doc, before) }])
}
