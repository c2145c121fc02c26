import { expect, test } from 'vitest'
import { aCanary, canariesIn } from './canaries.ts'

const canary = aCanary()

test.each<[string, string | Uint8Array]>([
  ['as it is', `{"statement":"before ${canary} after"}`],
  ['in base64, wherever it begins', Buffer.from(`{"x":"${canary}"}`).toString('base64')],
  ['one letter on', Buffer.from(` {"x":"${canary}"}`).toString('base64')],
  ['two letters on', Buffer.from(`  {"x":"${canary}"}`).toString('base64url')],
  ['in hex', Buffer.from(`x${canary}`).toString('hex')],
  ['in hex of capitals', Buffer.from(`x${canary}`).toString('hex').toUpperCase()],
  ['in wide letters', Buffer.from(`x${canary}`, 'utf16le')],
  ['between other bytes', Buffer.from([0, 255, ...Buffer.from(canary), 7])],
])('a canary is found %s', (_, received) => {
  expect(canariesIn(['other', received], [canary])).toEqual([canary])
})

test('what is not there is not found', () => {
  expect(canariesIn([aCanary()], [canary])).toEqual([])
})
