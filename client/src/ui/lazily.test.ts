import { expect, test } from 'vitest'
import { patiently } from './lazily.ts'

test('what cannot be fetched is asked for again until it comes', async () => {
  let asked = 0
  const load = async () => {
    asked += 1
    if (asked < 3) throw new TypeError('Failed to fetch dynamically imported module')
    return 'the part'
  }
  expect(await patiently(load, async () => undefined)).toBe('the part')
  expect(asked).toBe(3)
})

test('what came and is broken is not waited for', async () => {
  const broken = new ReferenceError('of the script itself')
  const load = () => Promise.reject(broken)
  await expect(patiently(load, async () => undefined)).rejects.toBe(broken)
})
