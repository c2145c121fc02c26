import { afterEach, expect, test } from 'vitest'
import { aClient } from './testing/clients.ts'
import { openHouse, type House } from './testing/house.ts'
import { RawClient } from './testing/raw-client.ts'

let house: House
afterEach(() => house.close())

test('LIVE-6 presence shows the name of the session, whatever the client says', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const mallory = await RawClient.join(house, 'room')
  mallory.show([[mallory.doc.clientID, 1, { user: { name: 'Anna', id: 'anna' }, cursor: 3 }]])
  await expect
    .poll(() => anna.present.get(mallory.doc.clientID))
    .toMatchObject({
      cursor: 3,
      user: { id: 'mallory', name: 'mallory of the test' },
    })
})

test('LIVE-6 nobody moves, renames or removes another', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  const mallory = await RawClient.join(house, 'room')
  anna.show([[anna.doc.clientID, 1, { cursor: 1 }]])
  await expect.poll(() => mallory.present.size).toBe(1)
  mallory.show([[anna.doc.clientID, 9, { cursor: 666 }]])
  mallory.show([[anna.doc.clientID, 9, null]])
  await mallory.answered()
  const late = await RawClient.join(house, 'room', { user: 'late' })
  for (const client of [ben, late]) {
    await expect
      .poll(() => client.present.get(anna.doc.clientID))
      .toMatchObject({ cursor: 1, user: { id: 'anna' } })
  }
})

test('LIVE-7 a presence state that is too large, no record or cut off ends the connection at the third', async () => {
  house = await openHouse()
  const mallory = await RawClient.join(house, 'room')
  mallory.show([[1, 1, { padding: 'x'.repeat(2048) }]])
  mallory.show([[2, 1, ['no record']]])
  mallory.send(Uint8Array.of(1, 3, 1, 7, 1))
  expect(await mallory.closed()).toBe(4422)
})

test('a client that says it leaves is gone for the others at once', async () => {
  house = await openHouse()
  const anna = aClient(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  anna.awareness.setLocalStateField('cursor', 1)
  await expect.poll(() => ben.present.size).toBe(1)
  anna.disconnect()
  await expect.poll(() => ben.present.size).toBe(0)
  anna.connect() // with the clock it left with, which the others would ignore for 15 s
  await expect.poll(() => ben.present.size).toBe(1)
  anna.destroy()
})

test('F10 a client that is cut off and comes back in time was never gone for the others', async () => {
  house = await openHouse({ limits: { leaveGraceMs: 60_000, sweepMs: 10 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  anna.show([[4_711, 5, { cursor: 1 }]])
  await expect.poll(() => ben.present.size).toBe(1)
  anna.cut()
  const again = await RawClient.join(house, 'room', { user: 'anna' })
  again.show([[4_711, 5, { cursor: 1 }]])
  again.show([[4_711, 6, { cursor: 2 }]])
  await expect.poll(() => ben.present.get(4_711)).toMatchObject({ cursor: 2 })
})

test('F10 a client that is cut off and stays away is gone after its grace, and seen again when it comes', async () => {
  house = await openHouse({ limits: { leaveGraceMs: 50, sweepMs: 10 } })
  const anna = aClient(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  anna.awareness.setLocalStateField('cursor', 1)
  await expect.poll(() => ben.present.size).toBe(1)
  anna.shouldConnect = false
  cut(anna)
  await expect.poll(() => ben.present.size).toBe(0)
  anna.connect()
  await expect.poll(() => ben.present.get(anna.doc.clientID)).toMatchObject({ cursor: 1 })
  anna.destroy()
})

test('F9 what a client repeats of others goes to nobody', async () => {
  house = await openHouse()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  const carl = await RawClient.join(house, 'room', { user: 'carl' })
  ben.show([[22, 1, {}]])
  anna.show([[11, 1, {}]])
  await expect.poll(() => [ben.present.size, carl.present.size]).toEqual([2, 2])
  let heard = 0
  carl.onPresence = () => (heard += 1)
  ben.show([[11, 1, ben.present.get(11)]])
  ben.show([[22, 2, { cursor: 1 }]])
  await expect.poll(() => carl.present.get(22)).toMatchObject({ cursor: 1 })
  expect(heard).toBe(1)
})

test('a client in a silent room is kept from closing by an empty presence message', async () => {
  house = await openHouse({ limits: { keepAliveMs: 30, sweepMs: 10 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  await expect.poll(() => anna.keepAlivesHeard).toBeGreaterThan(1)
})

test('a socket that answers no ping is cut', async () => {
  house = await openHouse({ limits: { pingMs: 500, sweepMs: 50 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.stopReading()
  await expect.poll(() => house.live.connections, { timeout: 10_000 }).toBe(0)
})

function cut(client: ReturnType<typeof aClient>): void {
  const socket = client.ws as unknown as { terminate(): void } // the polyfill is the one of `ws`
  socket.terminate()
}
