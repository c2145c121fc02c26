import type { Kysely } from 'kysely'
import type { SetUpLinkTable, Tables } from '../../tables.ts'

/** An instance is set up once its link was used or it holds anyone, as a demo or a restored backup does. */
export async function isSetUp(kysely: Kysely<Tables>): Promise<boolean> {
  const used = kysely.selectFrom('set_up_link').select('token_hash').where('used_at', 'is not', null)
  const person = kysely.selectFrom('person').select('id')
  return (await used.executeTakeFirst()) !== undefined || (await person.executeTakeFirst()) !== undefined
}

export function findLink(kysely: Kysely<Tables>, tokenHash: string): Promise<SetUpLinkTable | undefined> {
  return kysely.selectFrom('set_up_link').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

export async function insertLink(kysely: Kysely<Tables>, link: SetUpLinkTable): Promise<void> {
  await kysely.insertInto('set_up_link').values(link).execute()
}

export async function forgetUnusedLinks(kysely: Kysely<Tables>): Promise<void> {
  await kysely.deleteFrom('set_up_link').where('used_at', 'is', null).execute()
}

/** Uses the link up in one statement; answers whether it was still unused. */
export async function useUp(kysely: Kysely<Tables>, tokenHash: string, now: number): Promise<boolean> {
  const row = await kysely
    .updateTable('set_up_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst()
  return row !== undefined
}
