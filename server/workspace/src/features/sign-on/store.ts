import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { LinkedIdentityTable, SignOnAttemptTable } from './tables.ts'

export async function insertAttempt(kysely: Kysely<Tables>, attempt: SignOnAttemptTable): Promise<void> {
  await kysely.insertInto('sign_on_attempt').values(attempt).execute()
}

/** Takes an attempt out in one statement: whoever comes back a second time finds none. */
export function takeAttempt(
  kysely: Kysely<Tables>,
  stateHash: string,
): Promise<SignOnAttemptTable | undefined> {
  return kysely
    .deleteFrom('sign_on_attempt')
    .where('state_hash', '=', stateHash)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteOldAttempts(kysely: Kysely<Tables>, now: number): Promise<void> {
  await kysely.deleteFrom('sign_on_attempt').where('expires_at', '<=', now).execute()
}

export function findLinked(
  kysely: Kysely<Tables>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<LinkedIdentityTable | undefined> {
  return kysely
    .selectFrom('linked_identity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

export async function insertLinked(kysely: Kysely<Tables>, linked: LinkedIdentityTable): Promise<void> {
  await kysely.insertInto('linked_identity').values(linked).execute()
}
