import { randomInt } from 'node:crypto'
import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely'
import type { Database } from '@roundtable/foundation/database'
import { holdsWords } from '@roundtable/foundation/word-index'
import type { Passage } from '@roundtable/shared/finding/passages'
import type { Sought } from '@roundtable/shared/finding/sought'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import { inParts } from './in-parts.ts'
import { scoped, scopedWords } from './scoped-words.ts'

/** What is found by words, as the feature that keeps it names it. */
export interface Thing {
  partnershipId: string
  source: 'document' | 'comment'
  id: string
  /** Its words are words of each of its passages. */
  title: string
}

/** So many pieces at one table are enough to choose the best of; more would hold up the log. */
const mostPassages = 400

/** Makes these the passages of a thing. Those that stay as they were are not touched, so one letter in a long text costs one row. */
export async function putPassages(
  transaction: Transaction<Tables>,
  thing: Thing,
  passages: readonly Passage[],
): Promise<void> {
  const known = await transaction
    .selectFrom('search_passage')
    .select(['number', 'place', 'heading', 'body', 'words'])
    .where('source', '=', thing.source)
    .where('thing_id', '=', thing.id)
    .execute()
  const wanted = passages.map(storable).map((passage) => ({ ...passage, words: wordsFor(thing, passage) }))
  const stays = new Map<string, number[]>()
  for (const row of known) stays.set(keyOf(row), [...(stays.get(keyOf(row)) ?? []), row.number])
  const fresh = wanted.filter((passage) => stays.get(keyOf(passage))?.pop() === undefined)
  const gone = [...stays.values()].flat()
  for (const some of inParts(gone))
    await transaction.deleteFrom('search_passage').where('number', 'in', some).execute()
  for (const some of inParts(fresh))
    await transaction
      .insertInto('search_passage')
      .values(some.map((passage) => rowOf(thing, passage)))
      .execute()
}

/**
 * The passages of one source at the asker's table that hold all that is sought, in no order, by thing. Where not
 * everybody at the table may read all things of a source, `among` names those the asker may: others do not take up room.
 */
export async function findPassages(
  { kysely, dialect }: Pick<Database<Tables>, 'kysely' | 'dialect'>,
  place: Place,
  source: Thing['source'],
  sought: Sought,
  among?: SelectQueryBuilder<Tables, never, { id: string }>,
): Promise<Map<string, Passage[]>> {
  const held = kysely
    .selectFrom('search_passage')
    .select(['thing_id', 'place', 'heading', 'body'])
    .where('partnership_id', '=', place.partnership.id)
    .where('source', '=', source)
    .where(holdsWords('search_passage', dialect, scoped(place.partnership.id, sought)))
    .limit(mostPassages)
  const rows = await (among === undefined ? held : held.where('thing_id', 'in', among)).execute()
  return Map.groupBy(rows, ({ thing_id }) => thing_id)
}

/** Which of these things can be found by nothing. For the house itself: it asks nobody’s right. */
export async function thingsWithoutPassages(
  kysely: Kysely<Tables>,
  source: Thing['source'],
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await kysely
    .selectFrom('search_passage')
    .select('thing_id')
    .where('source', '=', source)
    .where('thing_id', 'in', ids)
    .execute()
  const known = new Set(rows.map(({ thing_id }) => thing_id))
  return new Set(ids.filter((id) => !known.has(id)))
}

/** PostgreSQL keeps no NUL in a text; a document may hold one. */
function storable({ place, heading, body }: Passage): Passage {
  const clean = (text: string) => text.replaceAll('\0', '')
  return { place, heading: clean(heading), body: clean(body) }
}

function wordsFor({ partnershipId, title }: Thing, { heading, body }: Passage): string {
  return scopedWords(partnershipId, `${title}\n${heading}\n${body}`)
}

function rowOf({ partnershipId, source, id }: Thing, passage: Passage & { words: string }) {
  return { number: randomInt(2 ** 48 - 1), partnership_id: partnershipId, source, thing_id: id, ...passage }
}

const keyOf = ({ place, heading, body, words }: Passage & { words: string }) =>
  JSON.stringify([place, heading, body, words])
