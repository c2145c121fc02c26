import type { Kysely } from 'kysely'
import type { DocumentTable, Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'

/** The documents of the asker's table, oldest first. */
export function findDocuments(kysely: Kysely<Tables>, place: Place): Promise<DocumentTable[]> {
  return kysely
    .selectFrom('document')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** One document of the asker's table. Another table's is not there. */
export function findDocument(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<DocumentTable | undefined> {
  return kysely
    .selectFrom('document')
    .selectAll()
    .where('id', '=', id)
    .where('partnership_id', '=', place.partnership.id)
    .executeTakeFirst()
}

/** Which table a document belongs to. For doors that know nothing but its id; who asks is looked at next. */
export function findHomeOf(kysely: Kysely<Tables>, id: string): Promise<DocumentTable | undefined> {
  return kysely.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDocument(kysely: Kysely<Tables>, document: DocumentTable): Promise<void> {
  await kysely.insertInto('document').values(document).execute()
}
