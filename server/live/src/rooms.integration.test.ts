import { testDatabase } from '@roundtable/foundation/testing'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { unpackHistory } from './history-pack.ts'
import { serverAuthor, type StoredRoom } from './log.ts'
import { liveMigrations } from './migrations.ts'
import { storeOf } from './testing/engine.ts'
import { openHouse, type House } from './testing/house.ts'
import { RawClient, updateOf } from './testing/raw-client.ts'

let house: House
afterEach(() => house.close())

test('LIVE-3 an engine that starts anew, without the old one having saved anything, has every saved edit', async () => {
  const database = await testDatabase(liveMigrations)
  house = await openHouse({ database })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  for (const word of ['one ', 'two ', 'three ']) anna.write(word)
  await expect.poll(() => anna.saved).toBe(3)
  const next = await openHouse({ database }) // the first was not asked to end
  const ben = await RawClient.join(next, 'room', { user: 'ben' })
  expect(ben.text).toBe('three two one ')
  await next.close()
  anna.close()
  await house.live.drain(1_000)
  await database.close()
})

test('LIVE-3 a room nobody is in is forgotten and comes back from the log', async () => {
  let loads = 0
  const { notes } = await import('./testing/notes-kind.ts')
  const kindOf = () => (loads++, Promise.resolve(notes))
  house = await openHouse({ limits: { idleMs: 20, sweepMs: 10 }, host: { kindOf } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('hello')
  await expect.poll(() => anna.saved).toBe(1)
  anna.close()
  await expect
    .poll(
      async () => {
        await house.live.state('room')
        return loads
      },
      { interval: 60 },
    )
    .toBeGreaterThan(1)
  expect(textOf(await house.live.state('room'))).toBe('hello')
})

test('F3 many who come at once, while the room is loaded and unloaded, lose nothing', async () => {
  house = await openHouse({ limits: { idleMs: 0, sweepMs: 1, messageBurst: 10_000 } })
  const rounds = 15
  for (let round = 0; round < rounds; round++) {
    const clients = await Promise.all(
      ['anna', 'ben', 'carl'].map((user) => RawClient.join(house, 'room', { user })),
    )
    for (const client of clients) client.write('x')
    await Promise.all(clients.map((client) => client.answered()))
    for (const client of clients) client.cut()
  }
  expect(textOf(await house.live.state('room'))).toBe('x'.repeat(3 * rounds))
})

test("F8 a room is created once, its first content is nobody's, and nobody may write under its client id", async () => {
  house = await openHouse()
  const seed = seedOf('the first words')
  await Promise.all([house.live.create('room', seed, 1), house.live.create('room', seed, 1)])
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  expect(anna.text).toBe('the first words')
  anna.doc.clientID = 1
  anna.write('more ')
  await expect.poll(() => anna.refused).toEqual([{ index: 1, code: 'foreign_client' }])
  expect((await stored()).tail.map(({ seq, authorId }) => [seq, authorId])).toEqual([[1, serverAuthor]])
})

test('the epoch of the data is the first thing a client hears that asked for saved', async () => {
  house = await openHouse({ epoch: 'after the restore' })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  expect(anna.epoch).toBe('after the restore')
})

test('a long tail becomes a snapshot and a pack that replays to the same document, author by author', async () => {
  house = await openHouse({ limits: { compactRows: 20, messageBurst: 10_000 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  for (let i = 0; i < 40; i++) {
    const client = i % 3 === 0 ? ben : anna
    client.edit((doc) => doc.getText('text').insert(0, String(i)))
    if (i % 5 === 4) client.edit((doc) => doc.getText('text').delete(0, 1))
    await client.answered()
  }
  const snapshot = await expect
    .poll(async () => (await stored()).snapshot)
    .toBeDefined()
    .then(async () => (await stored()).snapshot!)
  const packs = await storeOf(house.database).packs('room', 0)
  const rows = (await Promise.all(packs.map(unpackHistory))).flat()
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: snapshot.seq }, (_, index) => index + 1))
  expect(new Set(rows.map(({ authorId }) => authorId))).toEqual(new Set(['anna', 'ben']))
  expect(seenThrough(rows.map(({ bytes }) => bytes))).toEqual(seenThrough([snapshot.bytes]))
  expect(textOf(await house.live.state('room'))).toBe(anna.text)
})

test('the moment before a third of the text is deleted at once gets a name', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('what the partners wrote in many weeks '.repeat(30))
  await anna.answered()
  anna.edit((doc) => doc.getText('text').delete(0, 250)) // less than a third
  await expect.poll(() => anna.saved).toBe(2)
  expect(await storeOf(house.database).versions('room')).toEqual([])
  anna.edit((doc) => doc.getText('text').delete(0, 500))
  await expect.poll(() => anna.saved).toBe(3)
  expect(await storeOf(house.database).versions('room')).toMatchObject([{ seq: 2, reason: 'mass delete' }])
})

test('a document that is full takes no more text but may be shortened', async () => {
  house = await openHouse({ limits: { documentBytes: 2_000 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('x'.repeat(1_990))
  anna.write('y'.repeat(100))
  await anna.answered()
  anna.write('one letter more')
  await expect.poll(() => anna.refused).toEqual([{ index: 3, code: 'document_full' }])
})

test('drain writes out what has arrived and sends everybody away to come again', async () => {
  const database = await testDatabase(liveMigrations)
  house = await openHouse({ database })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('the last words')
  await expect.poll(() => anna.saved).toBe(1)
  await house.live.drain(2_000)
  expect(await anna.closed()).toBe(1001)
  await expect(RawClient.connect(house, 'room')).rejects.toThrow('503')
  expect(textOf(await tailOf(database))).toBe('the last words')
  await database.close()
})

test('LIVE-8 who reads nothing is passed over, then caught up with one diff', async () => {
  house = await openHouse({ limits: { lagBytes: 64 * 1024, byteBurst: 64 * 1024 * 1024, pingMs: 60_000 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const slow = await RawClient.join(house, 'room', { user: 'slow' })
  slow.stopReading()
  // More than the kernel's buffers between them hold.
  for (let i = 0; i < 30; i++) {
    anna.edit((doc) => doc.getMap('facts').set('large', 'x'.repeat(300_000)))
    await anna.answered()
  }
  anna.write('the end')
  await expect.poll(() => anna.saved).toBe(31)
  slow.startReading()
  await expect.poll(() => slow.text).toBe('the end')
  expect(slow.updatesHeard).toBeLessThan(30)
})

test('LIVE-8 who reads nothing for too long is cut, and the others never wait', async () => {
  house = await openHouse({
    limits: { lagBytes: 64 * 1024, lagEndMs: 100, sweepMs: 10, byteBurst: 64 * 1024 * 1024, pingMs: 60_000 },
  })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const slow = await RawClient.join(house, 'room', { user: 'slow' })
  slow.stopReading()
  for (let i = 0; i < 30; i++) {
    anna.edit((doc) => doc.getMap('facts').set('large', 'x'.repeat(300_000)))
    await anna.answered()
  }
  await expect.poll(() => house.live.connections).toBe(1)
})

test('who sends faster than a person can is read more slowly and loses nothing', async () => {
  house = await openHouse({ limits: { messagesPerSecond: 100, messageBurst: 10 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  for (let i = 0; i < 60; i++) anna.write('x')
  await expect.poll(() => anna.saved).toBe(60) // they came in one piece and were all read
  const start = performance.now()
  anna.write('y')
  await anna.answered()
  expect(performance.now() - start).toBeGreaterThan(200)
  expect(anna.text.length).toBe(61)
})

async function stored(): Promise<StoredRoom> {
  return (await storeOf(house.database).load('room'))!
}

async function tailOf(database: Parameters<typeof storeOf>[0]): Promise<Uint8Array> {
  const room = await storeOf(database).load('room')
  return Y.mergeUpdates(room!.tail.map(({ bytes }) => bytes))
}

function seedOf(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  return updateOf(doc, () => doc.getText('text').insert(0, text))
}

function textOf(state: Uint8Array | undefined): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state!)
  return doc.getText('text').toJSON()
}

/** Content, state vector and delete set. */
function seenThrough(updates: readonly Uint8Array[]) {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return { text: doc.getText('text').toJSON(), snapshot: Y.encodeSnapshot(Y.snapshot(doc)) }
}

test('LIVE-3 a long text is answered with the bytes of the log before it is built, and edited as any other', async () => {
  house = await openHouse()
  const written = new Y.Doc()
  written.clientID = 1
  const long = 'a'.repeat(100_000)
  written.getText('text').insert(0, long)
  await house.live.create('room', Y.encodeStateAsUpdate(written), 1)

  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  expect(anna.text).toBe(long)
  // What she has is asked for only once the text is built.
  await expect.poll(() => anna.syncsHeard).toEqual([1, 0])

  anna.write('b')
  await expect.poll(() => anna.saved).toBe(1)
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  await expect.poll(() => ben.text).toBe(`b${long}`)
})

test('LIVE-1 whoever asks nothing is asked for what they have all the same', async () => {
  house = await openHouse()
  const silent = await RawClient.connect(house, 'room', { user: 'anna' })
  await expect.poll(() => silent.stepOnesHeard).toBe(1)
})
