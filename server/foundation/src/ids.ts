import { createHash, randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

/** A new id, ordered by the time of its making: `newId<DocumentId>()`. */
export function newId<Id extends string>(): Id {
  return uuidv7() as Id
}

/** 32 random bytes as base64url (43 letters): what a link or a session cookie carries. Store its hash only. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 as 64 hex digits, of the UTF-8 bytes where text is given. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
