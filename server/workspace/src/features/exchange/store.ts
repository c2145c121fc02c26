import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { DocumentOriginTable } from './tables.ts'

export async function insertOrigin(kysely: Kysely<Tables>, origin: DocumentOriginTable): Promise<void> {
  await kysely.insertInto('document_origin').values(origin).execute()
}

/** Of a document that the caller has found at the asker's table. */
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
