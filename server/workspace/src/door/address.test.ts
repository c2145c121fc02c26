import { expect, test } from 'vitest'
import { addressBlock, clientAddress } from './address.ts'

test('T19 without a trusted proxy a forwarded address is not believed', () => {
  expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7')
})

test('T19 behind one proxy the last forwarded address is the client, whatever it claimed before', () => {
  expect(clientAddress('10.0.0.1', '1.1.1.1, 2.2.2.2, 198.51.100.9', 1)).toBe('198.51.100.9')
})

test('T19 with fewer forwarded addresses than hops the peer itself counts', () => {
  expect(clientAddress('10.0.0.1', '198.51.100.9', 2)).toBe('10.0.0.1')
})

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('T19 %s counts in the block %s', (address, block) => {
  expect(addressBlock(address)).toBe(block)
})
