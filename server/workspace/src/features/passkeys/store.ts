import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { PasskeyChallengeTable, PasskeyTable } from './tables.ts'

export function findPasskeys(kysely: Kysely<Tables>, personId: string): Promise<PasskeyTable[]> {
  return kysely
    .selectFrom('passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export function findCredential(
  kysely: Kysely<Tables>,
  credentialId: string,
): Promise<PasskeyTable | undefined> {
  return kysely.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
}

export async function hasPasskey(kysely: Kysely<Tables>, personId: string): Promise<boolean> {
  const row = await kysely
    .selectFrom('passkey')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertPasskey(kysely: Kysely<Tables>, passkey: PasskeyTable): Promise<void> {
  await kysely.insertInto('passkey').values(passkey).execute()
}

/** Notes a use; answers whether the counter still went forward, as two uses at once must not both. */
export async function noteUse(
  kysely: Kysely<Tables>,
  passkey: PasskeyTable,
  use: { counter: number; at: number },
): Promise<boolean> {
  const row = await kysely
    .updateTable('passkey')
    .set({ counter: use.counter, last_used_at: use.at })
    .where('id', '=', passkey.id)
    .where('counter', '=', passkey.counter)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function nameOwn(
  kysely: Kysely<Tables>,
  personId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const row = await kysely
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePasskey(kysely: Kysely<Tables>, id: string): Promise<void> {
  await kysely.deleteFrom('passkey').where('id', '=', id).execute()
}

export async function insertChallenge(
  kysely: Kysely<Tables>,
  challenge: PasskeyChallengeTable,
): Promise<void> {
  await kysely.insertInto('passkey_challenge').values(challenge).execute()
}

/** Forgets challenges nobody answered in time. */
export async function deleteOldChallenges(kysely: Kysely<Tables>, now: number): Promise<void> {
  await kysely.deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute()
}

/** Takes a challenge out in one statement: nobody else finds it again, whatever comes of the answer. */
export function takeChallenge(
  kysely: Kysely<Tables>,
  hash: string,
): Promise<PasskeyChallengeTable | undefined> {
  return kysely.deleteFrom('passkey_challenge').where('hash', '=', hash).returningAll().executeTakeFirst()
}

/** New codes in place of all earlier ones. */
export async function replaceCodes(
  kysely: Kysely<Tables>,
  personId: string,
  hashes: readonly string[],
  now: number,
): Promise<void> {
  await kysely.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  const rows = hashes.map((code_hash) => ({ code_hash, person_id: personId, created_at: now, used_at: null }))
  await kysely.insertInto('recovery_code').values(rows).execute()
}

export async function countCodes(kysely: Kysely<Tables>, personId: string): Promise<number> {
  const rows = await kysely
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

/** Uses a code of this person up in one statement; answers whether it was still unused. */
export async function useUpCode(
  kysely: Kysely<Tables>,
  personId: string,
  hash: string,
  now: number,
): Promise<boolean> {
  const row = await kysely
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .executeTakeFirst()
  return row !== undefined
}
