import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { aWorkspace, type TestWorkspace } from '../../testing/a-workspace.ts'
import { aDocument, aPartner, aTable, type Seated } from '../../testing/builders.ts'
import { Projector } from './projector.ts'
import { Reader } from './reader.ts'
import { recordsOf } from './records.ts'

/** The projectors of these tests stand beside the house's own, as those of another node would. */
let house: TestWorkspace
let lead: Seated
let projector: Projector
beforeEach(async () => {
  house = await aWorkspace()
  lead = await aPartner(house, await aTable(house))
  projector = another()
})
afterEach(async () => {
  await projector.close()
  await house.close()
})

const another = (reader = new Reader()) => {
  const { database, clock, log, workspace } = house
  return new Projector({ database, clock, log, live: workspace.live }, { pauseMs: 1 }, reader)
}

const write = async (id: string, line: string) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const before = Y.encodeStateVector(doc)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(line)])
  doc.getXmlFragment(proseRoot).push([paragraph])
  const update = Y.encodeStateAsUpdate(doc, before)
  await house.workspace.live.write(id, [{ authorId: lead.person.id, update }])
}

const projectionOf = (id: string) =>
  house.database.kysely.selectFrom('projection').selectAll().where('document_id', '=', id).executeTakeFirst()
const passagesOf = (id: string) =>
  house.database.kysely
    .selectFrom('search_passage')
    .selectAll()
    .where('thing_id', '=', id)
    .orderBy('number')
    .execute()
const bodiesOf = async (id: string) => (await passagesOf(id)).map(({ body }) => body)
const headOf = async (id: string) => (await house.workspace.live.heads([id])).get(id)

async function caughtUp(by = projector): Promise<void> {
  by.catchUp()
  await by.idle()
}

test('FIND-2 what was written while nobody projected is caught up from the log', async () => {
  const id = await aDocument(lead)
  await caughtUp()
  await projector.close()
  await write(id, 'while the house was dark')
  projector = another()
  await caughtUp()
  expect(await bodiesOf(id)).toEqual(['\nwhile the house was dark'.trim()])
  expect((await projectionOf(id))?.seq).toBe(await headOf(id))
})

test('FIND-2 records that are gone or were made by an older projector are made again, the same', async () => {
  const id = await aDocument(lead)
  await write(id, 'once and again')
  await caughtUp()
  const before = await bodiesOf(id)
  const { kysely } = house.database
  await kysely.deleteFrom('search_passage').execute()
  await kysely.updateTable('projection').set({ maker: 0 }).execute()
  await caughtUp()
  expect(await bodiesOf(id)).toEqual(before)
  await kysely.deleteFrom('projection').execute()
  await caughtUp()
  expect([await bodiesOf(id), before]).toEqual([before, ['once and again']])
})

test('FIND-2 records never go beyond the log: they are the text at the row they name', async () => {
  const id = await aDocument(lead)
  for (let line = 0; line < 25; line += 1) {
    await write(id, `line ${line}`)
    projector.written(roomOf(id as DocumentId))
    const { seq, bodies } = await house.database.transaction(async (transaction) => {
      const rows = await transaction
        .selectFrom('search_passage')
        .select('body')
        .where('thing_id', '=', id)
        .execute()
      const known = await transaction
        .selectFrom('projection')
        .select('seq')
        .where('document_id', '=', id)
        .executeTakeFirst()
      return { seq: known?.seq ?? 0, bodies: rows.map(({ body }) => body) }
    })
    expect(bodies).toEqual(seq === 0 ? [] : await bodiesAt(id, seq))
  }
  await caughtUp()
  expect((await projectionOf(id))?.seq).toBe(26)
})

async function bodiesAt(id: string, seq: number): Promise<string[]> {
  const updates: Uint8Array[] = []
  for await (const row of house.workspace.live.rows(id)) if (row.seq <= seq) updates.push(row.bytes)
  return recordsOf({ kind: 'vision', updates }).passages.map(({ body }) => body)
}

test('FIND-2 several nodes project one document at once, and the records are there once', async () => {
  const nodes = [another(), another(), another()]
  const id = await aDocument(lead)
  for (let line = 0; line < 8; line += 1) {
    await write(id, `line ${line}`)
    for (const node of nodes) node.written(id)
  }
  await Promise.all(nodes.map((node) => caughtUp(node)))
  expect(await bodiesOf(id)).toEqual(await bodiesAt(id, 9))
  for (const node of nodes) await node.close()
})

test('FIND-2 a document that cannot be read is flagged, keeps what was known, and stops no other', async () => {
  const [broken, whole] = [await aDocument(lead, 'Broken'), await aDocument(lead, 'Whole')]
  await write(broken, 'what was known')
  await caughtUp()
  const row = { room_id: broken, seq: 3, author_id: 'server', at: 0, bytes: new Uint8Array([7, 7, 7]) }
  await house.database.kysely
    .withTables<{ room_update: typeof row; room: { id: string; head_seq: number } }>()
    .insertInto('room_update')
    .values(row)
    .execute()
  await house.database.kysely
    .withTables<{ room: { id: string; head_seq: number } }>()
    .updateTable('room')
    .set({ head_seq: 3 })
    .where('id', '=', broken)
    .execute()
  await write(whole, 'goes on')
  await caughtUp()
  expect(await projectionOf(broken)).toMatchObject({ seq: 3, misfit: expect.any(String) })
  expect([await bodiesOf(broken), await bodiesOf(whole)]).toEqual([['what was known'], ['goes on']])
  expect(await projectionOf(whole)).toMatchObject({ misfit: null })
})

test('FIND-2 one that takes too long is flagged, and the next gets a thread of its own', async () => {
  await projector.close()
  projector = another(new Reader({ readMs: 0, idleMs: 1_000 }))
  const id = await aDocument(lead)
  await caughtUp()
  expect((await projectionOf(id))?.misfit).toMatch('too long')
  await projector.close()
  projector = another()
  await house.database.kysely.updateTable('projection').set({ seq: 0 }).execute()
  await caughtUp()
  expect((await projectionOf(id))?.misfit).toBe(null)
})

test('FIND-2 what is no document is passed over', async () => {
  await house.workspace.live.create('a room of another feature', Y.encodeStateAsUpdate(new Y.Doc()), 1)
  projector.written('a room of another feature')
  await projector.idle()
  expect(house.log.lines.filter(({ level }) => level !== 'info')).toEqual([])
})

test('one letter in a long text rewrites one passage', async () => {
  const id = await aDocument(lead)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await house.workspace.live.state(id))!)
  const before = Y.encodeStateVector(doc)
  const block = (name: string, text: string) => {
    const element = new Y.XmlElement(name)
    element.insert(0, [new Y.XmlText(text)])
    return element
  }
  const sections = Array.from({ length: 40 }, (_, index) => [
    block('heading', `Section ${index}`),
    block('paragraph', `words of ${index}`),
  ])
  doc.getXmlFragment(proseRoot).push(sections.flat())
  await house.workspace.live.write(id, [
    { authorId: lead.person.id, update: Y.encodeStateAsUpdate(doc, before) },
  ])
  await caughtUp()
  const known = await passagesOf(id)
  await write(id, 'one more line')
  await caughtUp()
  const numbers = new Set(known.map(({ number }) => number))
  const fresh = (await passagesOf(id)).filter(({ number }) => !numbers.has(number))
  expect([known.length, fresh.map(({ body }) => body)]).toEqual([41, ['words of 39\none more line']])
})
