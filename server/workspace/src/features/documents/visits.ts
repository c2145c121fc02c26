import type { Live } from '@roundtable/live'
import { serverAuthor } from '@roundtable/live/log'
import { Refusal } from '@roundtable/shared/errors'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { deleteFavourite, findVisits, putFavourite, putVisit } from './own-store.ts'
import { findDocument } from './store.ts'
import type { DocumentVisitTable } from './tables.ts'

/** What a person's own view of documents stands on. None of it is an act of the record, and nobody else is told. */
export interface Visits extends Desk {
  live: Pick<Live, 'heads' | 'rows'>
}

/** What others did to a document since the asker was last there. */
export interface SinceLastVisit {
  /** When that was; nothing where this is their first visit. */
  since: number | null
  /** How many others changed it since. */
  people: number
}

/** Notes that the asker is at a document, and answers what others did to it since they were last. */
export async function visitDocument(visits: Visits, place: Place, id: string): Promise<SinceLastVisit> {
  const { database, clock, live } = visits
  const document = await findDocument(database.kysely, place, id)
  if (document === undefined) throw new Refusal('not_found')
  const before = (await findVisits(database.kysely, place)).get(id)
  const seen = (await live.heads([id])).get(id) ?? 0
  const people = before === undefined ? 0 : (await othersAfter(visits, place, before)).size
  await database.transaction(async (transaction) => {
    const known = (await findVisits(transaction, place)).get(id)?.seen_seq ?? 0
    const visit = { person_id: place.personId, document_id: id, seen_at: clock.now() }
    // Another tab may have read further by now.
    await putVisit(transaction, { ...visit, seen_seq: Math.max(seen, known) })
  })
  return { since: before?.seen_at ?? null, people }
}

/** Of these documents, those that others have changed since the asker was last there. */
export async function changedSinceVisit(
  visits: Pick<Visits, 'database' | 'live'>,
  place: Place,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await findVisits(visits.database.kysely, place)
  const heads = await visits.live.heads(ids.filter((id) => known.has(id)))
  const grown = [...heads].flatMap(([id, head]) => {
    const visit = known.get(id)
    return visit !== undefined && head > visit.seen_seq ? [visit] : []
  })
  const others = await Promise.all(grown.map((visit) => othersAfter(visits, place, visit)))
  return new Set(grown.flatMap(({ document_id }, index) => (others[index]!.size > 0 ? [document_id] : [])))
}

async function othersAfter(
  { live }: Pick<Visits, 'live'>,
  { personId }: Place,
  { document_id, seen_seq }: DocumentVisitTable,
): Promise<ReadonlySet<string>> {
  const others = new Set<string>()
  for await (const { authorId } of live.rows(document_id, seen_seq))
    if (authorId !== personId && authorId !== serverAuthor) others.add(authorId)
  return others
}

/** Keeps a document within the asker's reach, or lets it go. */
export async function setFavourite(
  { database, clock }: Desk,
  place: Place,
  id: string,
  is: boolean,
): Promise<{ isFavourite: boolean }> {
  await database.transaction(async (transaction) => {
    const document = await findDocument(transaction, place, id)
    if (document === undefined) throw new Refusal('not_found')
    if (is) await putFavourite(transaction, place, document, clock.now())
    else await deleteFavourite(transaction, place, document)
  })
  return { isFavourite: is }
}
