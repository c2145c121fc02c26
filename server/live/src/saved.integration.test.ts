import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '@roundtable/foundation/testing'
import { openHouse, type House, type HouseOptions } from './testing/house.ts'
import { GatedDatabase } from './testing/gated-database.ts'
import { RawClient, updateOf } from './testing/raw-client.ts'
import { liveMigrations } from './migrations.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let gate: GatedDatabase
let house: House

async function open(options: HouseOptions = {}) {
  house = await openHouse({ database: gate, ...options })
}

beforeEach(async () => {
  database = await testDatabase(liveMigrations)
  gate = new GatedDatabase(database)
})

afterEach(async () => {
  gate.release()
  gate.failing = gate.away = false
  await house.close()
  await database.close()
})

test('LIVE-1 an edit is called saved after its commit and not before', async () => {
  await open()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  gate.hold()
  anna.write('hello')
  await expect.poll(() => gate.writes).toBe(1)
  expect(anna.saved).toBe(0)
  gate.release()
  await expect.poll(() => anna.saved).toBe(1)
})

test('LIVE-1 the sabotage that acknowledges before the commit is seen by this very question', async () => {
  await open({ sabotage: 'acknowledge-before-commit' })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  gate.hold()
  anna.write('hello')
  await expect.poll(() => anna.saved).toBe(1)
  expect(await rowsInLog()).toBe(0)
})

test('LIVE-1 saved is cumulative and counts refused edits and those that bring nothing new', async () => {
  await open()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('one')
  anna.sendUpdate(Uint8Array.of(9, 9))
  anna.sendStep2()
  anna.write('two')
  await expect.poll(() => anna.saved).toBe(4)
  expect(anna.refused).toEqual([{ index: 2, code: 'malformed' }])
})

test('LIVE-2 others see an edit, and joiners the state, only once it is committed', async () => {
  await open()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  gate.hold()
  anna.write('hello')
  await expect.poll(() => gate.writes).toBe(1)
  const carl = await RawClient.connect(house, 'room', { user: 'carl' })
  carl.askForState()
  await expect.poll(() => carl.stepOnesHeard).toBe(1)
  expect([ben.text, carl.text, carl.updatesHeard]).toEqual(['', '', 0])
  gate.release()
  await expect.poll(() => [ben.text, carl.text]).toEqual(['hello', 'hello'])
})

test('LIVE-1 a commit that fails is tried again: nothing is lost and nothing was promised (F2)', async () => {
  await open()
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  gate.failing = true
  anna.write('hello')
  await expect.poll(() => house.live.saving).toBe(false)
  expect(anna.saved).toBe(0)
  gate.failing = false
  await expect.poll(() => anna.saved).toBe(1)
  expect(house.live.saving).toBe(true)
  expect(await rowsInLog()).toBe(1)
})

test('LIVE-5 while the log is full edits are answered with not_saving, and healed by the server when it is not', async () => {
  await open({ limits: { unsavedMs: 100 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  gate.failing = true
  anna.write('first ')
  await expect.poll(() => gate.writes).toBeGreaterThan(2)
  anna.write('second ')
  await expect.poll(() => anna.refused).toEqual([{ index: 2, code: 'not_saving' }])
  gate.failing = false
  await expect.poll(() => anna.stepOnesHeard).toBe(2) // the server asks for what it had to refuse
  anna.sendStep2()
  await expect.poll(() => anna.saved).toBe(3)
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  expect(ben.text).toBe('second first ')
})

test('LIVE-2 while the log cannot be written a joiner reads what is committed and nothing more', async () => {
  await open({ limits: { sweepMs: 20 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  anna.write('committed')
  await expect.poll(() => anna.saved).toBe(1)
  gate.failing = true
  anna.write('not yet ')
  await expect.poll(() => house.live.saving).toBe(false)
  const ben = await RawClient.join(house, 'room', { user: 'ben' })
  expect(ben.text).toBe('committed')
  gate.failing = false
  await expect.poll(() => ben.text).toBe('not yet committed')
})

test('F4 a room that cannot be loaded sends its visitor away for now and leaves nothing behind', async () => {
  await open()
  gate.away = true
  const anna = await RawClient.connect(house, 'room', { user: 'anna' })
  expect(await anna.closed()).toBe(1013)
  gate.away = false
  const again = await RawClient.join(house, 'room', { user: 'anna' })
  again.write('hello')
  await expect.poll(() => again.saved).toBe(1)
})

async function rowsInLog(): Promise<number> {
  const [rows] = await database.batch([{ sql: 'select count(*) as count from room_update', parameters: [] }])
  return Number(rows?.[0]?.['count'])
}

test('LIVE-1 what was written offline is taken in one piece where one edit of that size is not', async () => {
  await open({ limits: { newStructs: 100, catchUpStructs: 5_000 } })
  const anna = await RawClient.join(house, 'room', { user: 'anna' })
  // Each letter goes to the front, so each is a struct of its own.
  const offline = updateOf(anna.doc, (doc) => {
    for (let letter = 0; letter < 1_000; letter++) doc.getText('text').insert(0, 'a')
  })
  anna.sendUpdate(offline)
  await expect.poll(() => anna.refused).toEqual([{ index: 1, code: 'too_large' }])
  anna.sendStep2(offline)
  await expect.poll(() => anna.saved).toBe(2)
  expect(anna.refused).toHaveLength(1)
})
