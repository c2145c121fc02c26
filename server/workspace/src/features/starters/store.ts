import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { DocumentOriginTable } from './tables.ts'

/** For a document that was found for its asker before. */
export function findOrigin(
  kysely: Kysely<Tables>,
  documentId: string,
): Promise<DocumentOriginTable | undefined> {
  return kysely
    .selectFrom('document_origin')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirst()
}

export async function insertOrigin(kysely: Kysely<Tables>, origin: DocumentOriginTable): Promise<void> {
  await kysely.insertInto('document_origin').values(origin).execute()
}
