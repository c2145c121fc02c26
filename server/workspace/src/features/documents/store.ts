import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { DocumentTable } from './tables.ts'

/** The documents of the asker's table, oldest first, archived ones among them. */
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

/** What of a document is given when it begins; it is open, and nobody's copy unless it says so. */
export type BegunDocument = Omit<DocumentTable, `archived_${string}` | 'copied_from'> &
  Partial<Pick<DocumentTable, 'copied_from'>>

export async function insertDocument(kysely: Kysely<Tables>, begun: BegunDocument): Promise<void> {
  const open = { archived_at: null, archived_by: null, archived_for: null }
  await kysely
    .insertInto('document')
    .values({ copied_from: null, ...open, ...begun })
    .execute()
}

/** For a document that was found for its asker before. */
export async function updateDocument(
  kysely: Kysely<Tables>,
  { id }: DocumentTable,
  changes: Partial<DocumentTable>,
): Promise<void> {
  await kysely.updateTable('document').set(changes).where('id', '=', id).execute()
}

/** The documents of a table. For the house itself: it asks nobody's right. */
export function documentsAt(kysely: Kysely<Tables>, partnershipId: string): Promise<DocumentTable[]> {
  return kysely.selectFrom('document').selectAll().where('partnership_id', '=', partnershipId).execute()
}

/** All documents of the house, page by page in the order of their ids; each page begins after the last id of the one before. */
export function documentsAfter(kysely: Kysely<Tables>, id: string, limit: number): Promise<DocumentTable[]> {
  return kysely.selectFrom('document').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
}
