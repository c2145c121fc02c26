import { randomBytes } from 'node:crypto'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { sha256 } from '@roundtable/foundation/ids'
import type { Tables } from '../../tables.ts'
import { deleteOldChallenges, insertChallenge, takeChallenge } from './store.ts'
import type { PasskeyChallengeTable } from './tables.ts'

/** What a challenge is given for, and to whom. */
export type Use = Pick<PasskeyChallengeTable, 'purpose'> & { personId: string | null }

const goodForMs = 5 * 60 * 1000

interface Ground {
  database: Database<Tables>
  clock: Clock
}

/** Random bytes for an authenticator to sign, good once and for five minutes. */
export async function newChallenge({ database, clock }: Ground, use: Use): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32))
  const row = {
    hash: sha256(Buffer.from(bytes).toString('base64url')),
    purpose: use.purpose,
    person_id: use.personId,
    expires_at: clock.now() + goodForMs,
  }
  // No transaction: one statement is whole by itself, and at a busy door two of them must not make each other wait.
  await insertChallenge(database.kysely, row)
  return bytes
}

/** Whether this challenge (base64url) was given for this use and was not answered yet. After asking it never is again. */
export async function isOurs({ database, clock }: Ground, challenge: string, use: Use): Promise<boolean> {
  const taken = await takeChallenge(database.kysely, sha256(challenge))
  if (taken === undefined || taken.expires_at <= clock.now()) return false
  return taken.purpose === use.purpose && taken.person_id === use.personId
}

export async function forgetOldChallenges({ database, clock }: Ground): Promise<void> {
  await deleteOldChallenges(database.kysely, clock.now())
}
