import { type Findable, type Found, ranked } from '@roundtable/shared/finding/ranking'
import { readSought, type SearchAsked, type Sought } from '@roundtable/shared/finding/sought'
import type { Place } from '../membership/index.ts'
import type { createSearchLimit } from './search-limit.ts'

/** What the verbs of this feature stand on. */
export interface Finding {
  /** Everything that can be looked through, joined in `house.ts`. */
  finds: readonly FindsFor[]
  asks: ReturnType<typeof createSearchLimit>
}

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

export async function search(
  { finds, asks }: Finding,
  place: Place,
  { q, kind, from }: SearchAsked,
): Promise<FoundPage> {
  await asks.take(place.personId)
  const sought = readSought(q)
  if (sought === undefined) return { found: [], count: 0, next: null }
  const findables: Findable[] = []
  for (const find of finds) findables.push(...(await find(place, sought)))
  const wanted = findables.filter((findable) => kind === undefined || findable.kind === kind)
  const found = ranked(wanted, sought)
  const end = from + onAPage
  return { found: found.slice(from, end), count: found.length, next: end < found.length ? end : null }
}
