import { testDatabase } from '@roundtable/foundation/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inProcessBus, type Bus } from './bus.ts'
import { liveMigrations } from './migrations.ts'
import { openHouse, type House } from './testing/house.ts'
import { RawClient } from './testing/raw-client.ts'

/** Two engines on one log, as two processes on one PostgreSQL would be. */
let database: Awaited<ReturnType<typeof testDatabase>>
let bus: Bus
let east: House
let west: House

beforeEach(async () => {
  database = await testDatabase(liveMigrations)
  bus = inProcessBus()
  east = await openHouse({ database, bus })
  west = await openHouse({ database, bus })
})

afterEach(async () => {
  await east.close()
  await west.close()
  await database.close()
})

test('F7 what is written on one engine is shown by the other, from the log', async () => {
  const anna = await RawClient.join(east, 'room', { user: 'anna' })
  const ben = await RawClient.join(west, 'room', { user: 'ben' })
  anna.write('east ')
  await expect.poll(() => ben.text).toBe('east ')
  ben.write('west ')
  await expect.poll(() => anna.text).toBe('west east ')
})

test('F6 two engines that append at once lose nothing and come to one text', async () => {
  const anna = await RawClient.join(east, 'room', { user: 'anna' })
  const ben = await RawClient.join(west, 'room', { user: 'ben' })
  for (let i = 0; i < 50; i++) {
    anna.write('e')
    ben.write('w')
    if (i % 7 === 0) await Promise.all([anna.answered(), ben.answered()])
  }
  await Promise.all([anna.answered(), ben.answered()])
  await expect.poll(() => [anna.text.length, ben.text.length]).toEqual([100, 100])
  expect(anna.text).toBe(ben.text)
})

test('F7 a lost hint is made good by the next one', async () => {
  const anna = await RawClient.join(east, 'room', { user: 'anna' })
  const ben = await RawClient.join(west, 'room', { user: 'ben' })
  const deaf = await openHouse({ database }) // tells nobody
  const carl = await RawClient.join(deaf, 'room', { user: 'carl' })
  carl.write('unheard ')
  await carl.answered()
  expect([anna.text, ben.text]).toEqual(['', ''])
  anna.write('heard ')
  await expect.poll(() => [anna.text.length, ben.text.length]).toEqual([14, 14])
  expect(anna.text).toBe(ben.text)
  await deaf.close()
})

test('LIVE-4 a lost right and an ended session reach the sockets of the other engine', async () => {
  const anna = await RawClient.join(west, 'room', { user: 'anna' })
  const ben = await RawClient.join(west, 'room', { user: 'ben', session: 'of ben' })
  west.rights.set('anna', 'none')
  await east.live.rightsChanged('anna')
  east.live.sessionEnded('of ben')
  expect([await anna.closed(), await ben.closed()]).toEqual([4403, 4401])
})
