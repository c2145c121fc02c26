import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LogRow } from './log.ts'
import { openHouse, type House } from './testing/house.ts'
import { RawClient } from './testing/raw-client.ts'

let house: House
afterEach(() => house.close())

test('LIVE-6 what the house writes stands in the log in the name of its authors, and all in the room see it', async () => {
  const written: string[] = []
  house = await openHouse({ onWritten: (roomId) => written.push(roomId) })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('one ')
  await expect.poll(() => anna.saved).toBe(1)
  await house.live.write('room', [
    { authorId: 'ben', update: appended(anna.doc, 'two ') },
    { authorId: 'cleo', update: appended(anna.doc, 'three ') },
  ])
  await expect.poll(() => anna.text.split(' ').filter(Boolean).toSorted()).toEqual(['one', 'three', 'two'])
  expect((await rowsOf('room')).map(({ authorId }) => authorId)).toEqual(['anna', 'ben', 'cleo'])
  expect(written).toEqual(['room', 'room'])
})

test('LIVE-7 what does not fit is refused for the house too, and the room goes on', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const shadow = new Y.Doc()
  shadow.getMap('shadow').set('a', 1)
  const update = Y.encodeStateAsUpdate(shadow)
  await expect(house.live.write('room', [{ authorId: 'ben', update }])).rejects.toMatchObject({
    code: 'unknown_root',
  })
  anna.write('still here')
  await expect.poll(() => anna.saved).toBe(1)
})

test('LIVE-6 nobody is written for under the Yjs client of another', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('mine')
  await expect.poll(() => anna.saved).toBe(1)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
  copy.clientID = anna.doc.clientID
  const refused = house.live.write('room', [{ authorId: 'ben', update: appended(copy, ' and yours', copy) }])
  await expect(refused).rejects.toMatchObject({ code: 'foreign_client' })
})

test('LIVE-3 every row is read in order, those before a compaction too', async () => {
  house = await openHouse({ limits: { compactRows: 4 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  for (const at of Array(12).keys()) {
    anna.write(`${at} `)
    await expect.poll(() => anna.saved).toBe(at + 1)
  }
  const rows = await rowsOf('room')
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from(Array(12), (_, at) => at + 1))
  const replay = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(replay, bytes)
  const stored = await house.live.stored('room')
  const read = new Y.Doc()
  for (const update of stored!.updates) Y.applyUpdate(read, update)
  expect([stored!.head, read.getText('text').toJSON()]).toEqual([12, anna.text])
  expect(await house.live.heads(['room', 'never was'])).toEqual(new Map([['room', 12]]))
  expect(await house.live.stored('never was')).toBe(undefined)
  expect(Y.encodeStateVector(replay)).toEqual(Y.encodeStateVector(anna.doc))
  expect((await rowsOf('room', 9)).map(({ seq }) => seq)).toEqual([10, 11, 12])
})

/** What somebody else would write at the end of this text. */
function appended(text: Y.Doc, words: string, writer = new Y.Doc()): Uint8Array {
  if (writer !== text) Y.applyUpdate(writer, Y.encodeStateAsUpdate(text))
  const before = Y.encodeStateVector(writer)
  const line = writer.getText('text')
  line.insert(line.length, words)
  return Y.encodeStateAsUpdate(writer, before)
}

async function rowsOf(roomId: string, after?: number): Promise<LogRow[]> {
  const rows: LogRow[] = []
  for await (const row of house.live.rows(roomId, after)) rows.push(row)
  return rows
}
