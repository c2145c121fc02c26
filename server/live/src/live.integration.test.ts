import { afterEach, expect, test } from 'vitest'
import { aClient } from './testing/clients.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House | undefined
afterEach(async () => house?.close())

test('two stock clients see what the other writes', async () => {
  house = await openHouse()
  const anna = aClient(house, 'room-1', { user: 'anna' })
  const ben = aClient(house, 'room-1', { user: 'ben' })
  anna.doc.getText('text').insert(0, 'hello')
  await expect.poll(() => ben.doc.getText('text').toJSON()).toBe('hello')
  ben.doc.getText('text').insert(5, ' you')
  await expect.poll(() => anna.doc.getText('text').toJSON()).toBe('hello you')
  ben.awareness.setLocalStateField('cursor', 1)
  await expect
    .poll(() => anna.awareness.getStates().get(ben.doc.clientID))
    .toMatchObject({ user: { id: 'ben' } })
  anna.destroy()
  ben.destroy()
})
