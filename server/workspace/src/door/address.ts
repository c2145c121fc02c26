import { isIPv6 } from 'node:net'

/**
 * The client's address. A forwarded address counts only as far as the operator said how many proxies stand in front
 * (TRUSTED_PROXY_HOPS): each one appended the address it saw, so the n-th from the right is the client, and whatever
 * stands further left is the client's own invention (T19).
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, hops: number): string {
  if (hops === 0 || forwardedFor === undefined) return peer
  const seen = forwardedFor.split(',').map((part) => part.trim())
  return seen.at(-hops) ?? peer
}

/** The block that shares a limit: /24 for IPv4, /64 for IPv6, where one household can hold 2^64 addresses. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  return `${sixteenBitGroups(plain).slice(0, 4).join(':')}::/64`
}

function sixteenBitGroups(address: string): string[] {
  const [left = '', right] = address.split('::')
  const before = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const missing = right === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}
