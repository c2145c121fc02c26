import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import { type Findable, type Found, ranked } from '@roundtable/shared/finding/ranking'
import { readSought, type SearchAsked, type Sought } from '@roundtable/shared/finding/sought'
import type { DocumentTable } from '../../tables.ts'
import { findDocuments } from '../documents/index.ts'
import type { Place } from '../membership/index.ts'
import { findPassages } from './passages.ts'
import type { Finding } from './operations.ts'

/** Answers what holds the words and the holder of the place may read, and nothing else: what is not theirs never leaves the database. */
export type FindsFor = (place: Place, sought: Sought) => Promise<Findable[]>

export interface FoundPage {
  found: Found[]
  /** Of what the asker may read. */
  count: number
  /** Where the next page begins; null on the last. */
  next: number | null
}

const onAPage = 20
/** Somebody who types fast into the palette asks some thirty times a minute. */
const asksPerMinute = 150

/** Throws `too_many_attempts` for a person who asks more than hands can. */
export function createSearchLimit() {
  const asks = new RateLimiterMemory({ points: asksPerMinute, duration: 60 })
  return {
    async take(personId: string): Promise<void> {
      const { consumedPoints, msBeforeNext } = await asks.penalty(personId)
      if (consumedPoints <= asksPerMinute) return
      throw new Refusal('too_many_attempts', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) })
    },
  }
}

export async function search(
  { finds, asks }: Pick<Finding, 'finds' | 'asks'>,
  place: Place,
  { q, from }: SearchAsked,
): Promise<FoundPage> {
  await asks.take(place.personId)
  const sought = readSought(q)
  if (sought === undefined) return { found: [], count: 0, next: null }
  const findables: Findable[] = []
  for (const find of finds) findables.push(...(await find(place, sought)))
  const found = ranked(findables, sought)
  const end = from + onAPage
  return { found: found.slice(from, end), count: found.length, next: end < found.length ? end : null }
}

/** The documents of the asker's table. */
export async function findInDocuments(
  { database, live }: Pick<Finding, 'database' | 'live'>,
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
    archived: isArchived(document),
    passages: passages.get(document.id) ?? [],
  }))
}

const isArchived = (_document: DocumentTable) => false
