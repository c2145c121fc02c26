import { randomBytes } from 'node:crypto'
import { sha256 } from '@roundtable/foundation/ids'

const howMany = 10
/** Crockford's letters: none that is read or heard as another. 16 of 5 bits each are 80 bits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** Ten codes as people write them down: `8H3K-29QW-…`. */
export function newCodes(): string[] {
  return Array.from({ length: howMany }, newCode)
}

/** What is kept of a code, however it was typed. */
export function codeHash(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return sha256(plain)
}

function newCode(): string {
  // 256 is a whole number of times 32, so each letter is as likely as any other.
  const plain = [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('')
  return plain.match(/.{4}/g)!.join('-')
}
