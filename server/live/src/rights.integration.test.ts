import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openHouse, type House } from './testing/house.ts'
import { RawClient } from './testing/raw-client.ts'

let house: House
afterEach(() => house.close())

test('LIVE-4 a lost right ends every socket of that person at once, and nothing more is delivered or taken', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  house.rights.set('ben', 'none')
  ben.write('too late')
  await house.live.rightsChanged('ben')
  anna.write('hello')
  await expect.poll(() => anna.saved).toBe(1)
  expect(await ben.closed()).toBe(4403)
  expect(anna.text).toBe('hello')
})

test('LIVE-4 an ended session ends its sockets and no others', async () => {
  house = await openHouse()
  const one = await RawClient.join(house, 'room', { user: 'anna', session: 'one' })
  const two = await RawClient.join(house, 'room', { user: 'anna', session: 'two' })
  house.live.sessionEnded('one')
  expect(await one.closed()).toBe(4401)
  await two.answered()
  expect(two.isClosed).toBe(false)
})

test('LIVE-4 a right lost between the door and the room is noticed', async () => {
  house = await openHouse({ host: { access: () => Promise.resolve('none') } })
  const anna = await RawClient.connect(house, 'room', { user: 'anna' })
  expect(await anna.closed()).toBe(4403)
  expect([anna.updatesHeard, anna.stepOnesHeard]).toEqual([0, 0])
})

test('LIVE-4 no answer about a right is no right for now', async () => {
  house = await openHouse({ limits: { rightsMs: 50 }, host: { access: () => new Promise(() => {}) } })
  const anna = await RawClient.connect(house, 'room', { user: 'anna' })
  expect(await anna.closed()).toBe(1013)
})

test('LIVE-4 a right that was lost without a word is noticed at the next asking', async () => {
  house = await openHouse({ limits: { recheckMs: 50, sweepMs: 10 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  house.rights.set('anna', 'none')
  expect(await anna.closed()).toBe(4403)
})

test('LIVE-4 a writer made a reader stays, cannot write, and is shown as one who may not', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  anna.show([[anna.doc.clientID, 1, {}]])
  await expect.poll(() => ben.present.get(anna.doc.clientID)).toMatchObject({ user: { mayWrite: true } })
  house.rights.set('anna', 'read')
  await house.live.rightsChanged('anna')
  await expect.poll(() => ben.present.get(anna.doc.clientID)).toMatchObject({ user: { mayWrite: false } })
  anna.write('no')
  await expect.poll(() => anna.refused).toEqual([{ index: 1, code: 'read_only' }])
})

test.each([
  ['an update', (reader: RawClient) => reader.write('graffiti')],
  [
    'a step 2 with content',
    (reader: RawClient) => (reader.doc.getText('text').insert(0, 'x'), reader.sendStep2()),
  ],
  ['a deletion alone', (reader: RawClient) => reader.edit((doc) => doc.getText('text').delete(0, 5))],
])('LIVE-4 a reader cannot write by %s, and is closed at the third try', async (_, attack) => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('everything the partners wrote')
  await expect.poll(() => anna.saved).toBe(1)
  house.rights.set('reader', 'read')
  const reader = await RawClient.join(house, 'room', { user: 'reader' })
  attack(reader)
  await expect.poll(() => reader.refused).toEqual([{ index: 1, code: 'read_only' }])
  attack(reader)
  attack(reader)
  expect(await reader.closed()).toBe(4403)
  await anna.answered()
  expect(anna.text).toBe('everything the partners wrote')
  expect(stateText(await house.live.state('room'))).toBe('everything the partners wrote')
})

test('LIVE-4 a reader may answer step 1 with what everybody has', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('hello')
  anna.edit((doc) => doc.getText('text').delete(0, 1))
  await expect.poll(() => anna.saved).toBe(2)
  house.rights.set('reader', 'read')
  const reader = await RawClient.join(house, 'room', { user: 'reader' })
  reader.sendStep2()
  await expect.poll(() => reader.saved).toBe(1)
  expect(reader.refused).toEqual([])
})

test('LIVE-4 a room the host does not know is like one that is not yours', async () => {
  house = await openHouse({ host: { kindOf: () => Promise.resolve(undefined) } })
  const anna = await RawClient.connect(house, 'room', { user: 'anna' })
  expect(await anna.closed()).toBe(4403)
})

test('a page older than what was written in the room is sent to reload and gets nothing', async () => {
  const { notes } = await import('./testing/notes-kind.ts')
  house = await openHouse({ kind: { ...notes, schemaVersion: 2 } })
  const old = await RawClient.join(house, 'room', { user: 'old', schema: 1 })
  const anna = await RawClient.join(house, 'room', { user: 'anna', schema: 2 })
  anna.write('in the words of schema 2')
  expect(await old.closed()).toBe(4426)
  expect(old.text).toBe('')
  const late = await RawClient.connect(house, 'room', { user: 'old', schema: 1 })
  expect(await late.closed()).toBe(4426)
  expect(late.updatesHeard).toBe(0)
})

function stateText(state: Uint8Array | undefined): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state!)
  return doc.getText('text').toJSON()
}
