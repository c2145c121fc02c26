import type { Database } from '@roundtable/foundation/database'
import type { Live } from '@roundtable/live'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Findable } from '@roundtable/shared/finding/ranking'
import type { Sought } from '@roundtable/shared/finding/sought'
import type { Tables } from '../../tables.ts'
import { findDocuments } from '../documents/index.ts'
import type { Place } from '../membership/index.ts'
import { findPassages } from './passages.ts'

interface Texts {
  database: Database<Tables>
  live: Pick<Live, 'changedAt'>
}

/** The documents of the asker's table. */
export async function findInDocuments(
  { database, live }: Texts,
  place: Place,
  sought: Sought,
): Promise<Findable[]> {
  const passages = await findPassages(database, place, 'document', sought)
  const documents = await findDocuments(database.kysely, place)
  const found = documents.filter(({ id }) => passages.has(id))
  const changes = await live.changedAt(found.map(({ id }) => id))
  return found.map((document) => ({
    to: `/documents/${document.id}`,
    kind: document.kind as DocumentKindId,
    title: document.title,
    at: changes.get(document.id) ?? document.created_at,
    archived: document.archived_at !== null,
    passages: passages.get(document.id) ?? [],
  }))
}
