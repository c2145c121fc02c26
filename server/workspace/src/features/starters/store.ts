import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { DocumentStarterTable } from './tables.ts'

/** For a document that was found for its asker before. */
export function findOrigin(
  kysely: Kysely<Tables>,
  documentId: string,
): Promise<DocumentStarterTable | undefined> {
  return kysely
    .selectFrom('document_starter')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirst()
}

export async function insertOrigin(kysely: Kysely<Tables>, origin: DocumentStarterTable): Promise<void> {
  await kysely.insertInto('document_starter').values(origin).execute()
}
