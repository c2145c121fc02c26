import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { PasswordResetTable } from './tables.ts'

export async function deleteOldResets(kysely: Kysely<Tables>, before: number): Promise<void> {
  await kysely.deleteFrom('password_reset').where('expires_at', '<', before).execute()
}

export async function insertReset(kysely: Kysely<Tables>, reset: PasswordResetTable): Promise<void> {
  await kysely.insertInto('password_reset').values(reset).execute()
}

export function findReset(
  kysely: Kysely<Tables>,
  tokenHash: string,
): Promise<PasswordResetTable | undefined> {
  return kysely
    .selectFrom('password_reset')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Uses the link up in one statement; answers whether it was still unused. */
export async function useUpReset(kysely: Kysely<Tables>, tokenHash: string, now: number): Promise<boolean> {
  const row = await kysely
    .updateTable('password_reset')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst()
  return row !== undefined
}

/** Whatever links a person still has out end with the password they could have changed. */
export async function endResets(kysely: Kysely<Tables>, personId: string, now: number): Promise<void> {
  await kysely
    .updateTable('password_reset')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}

/** Notes a device of a person; answers whether it is new, and whether it is their very first. */
export async function noteDevice(
  kysely: Kysely<Tables>,
  personId: string,
  mark: string,
  now: number,
): Promise<{ isNew: boolean; isFirst: boolean }> {
  const known = await kysely
    .selectFrom('familiar_device')
    .select('mark')
    .where('person_id', '=', personId)
    .execute()
  const isNew = !known.some((row) => row.mark === mark)
  if (isNew)
    await kysely
      .insertInto('familiar_device')
      .values({ person_id: personId, mark, first_seen_at: now })
      // The same person, coming in twice at the same moment.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return { isNew, isFirst: known.length === 0 }
}
