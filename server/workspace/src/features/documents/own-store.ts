import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { DocumentTable, DocumentVisitTable } from './tables.ts'

// What a person keeps of documents for themselves. `place` says whose it is.

export async function findFavourites(kysely: Kysely<Tables>, place: Place): Promise<Set<string>> {
  const rows = await kysely
    .selectFrom('document_favourite')
    .select('document_id')
    .where('person_id', '=', place.personId)
    .execute()
  return new Set(rows.map((row) => row.document_id))
}

export async function putFavourite(
  kysely: Kysely<Tables>,
  place: Place,
  document: DocumentTable,
  since: number,
): Promise<void> {
  await kysely
    .insertInto('document_favourite')
    .values({ person_id: place.personId, document_id: document.id, since })
    .onConflict((row) => row.columns(['person_id', 'document_id']).doNothing())
    .execute()
}

export async function deleteFavourite(
  kysely: Kysely<Tables>,
  place: Place,
  document: DocumentTable,
): Promise<void> {
  await kysely
    .deleteFrom('document_favourite')
    .where('person_id', '=', place.personId)
    .where('document_id', '=', document.id)
    .execute()
}

/** How far the asker has read which document, by its id. */
export async function findVisits(
  kysely: Kysely<Tables>,
  place: Place,
): Promise<ReadonlyMap<string, DocumentVisitTable>> {
  const rows = await kysely
    .selectFrom('document_visit')
    .selectAll()
    .where('person_id', '=', place.personId)
    .execute()
  return new Map(rows.map((row) => [row.document_id, row]))
}

export async function putVisit(kysely: Kysely<Tables>, visit: DocumentVisitTable): Promise<void> {
  const { seen_seq, seen_at } = visit
  await kysely
    .insertInto('document_visit')
    .values(visit)
    .onConflict((row) => row.columns(['person_id', 'document_id']).doUpdateSet({ seen_seq, seen_at }))
    .execute()
}
