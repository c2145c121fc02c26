import { type Excerpt, excerptOf } from './excerpt.ts'
import type { Passage } from './passages.ts'
import { type FoundKind, type Sought, soughtAs } from './sought.ts'
import { wordsOf } from './words.ts'

/** Something that holds what was sought, as the feature it belongs to knows it. */
export interface Findable {
  /** Where it is: the path below `/p/:slug`. Each thing has one of its own. */
  readonly to: `/${string}`
  readonly kind: FoundKind
  readonly title: string
  /** When it was last changed, in ms since 1970. */
  readonly at: number
  readonly archived: boolean
  /** Those of its passages that hold all that was sought; words of the title count as words of each. */
  readonly passages: readonly Passage[]
}

/** A thing that was found, with the places in it where the words stand, best first. */
export interface Found extends Omit<Findable, 'passages'> {
  readonly hits: readonly Hit[]
  /** How many more places in it hold the words. */
  readonly more: number
}

export interface Hit extends Pick<Passage, 'heading' | 'place'> {
  readonly excerpt: Excerpt
}

const hitsShown = 3
const weights = { title: 8, heading: 4, body: 1 } as const
/** A word that is said over and over does not make a place better. */
const bodyCounts = 3

/**
 * Puts what was found in order, best first. A place is judged by its own words alone: how often a word stands elsewhere has no say, so
 * that no order tells of texts that the reader may not see. Of two that are as good, the one changed last comes first.
 */
export function ranked(findables: readonly Findable[], sought: Sought): Found[] {
  return findables
    .map((findable) => weighed(findable, sought))
    .toSorted((a, b) => b.weight - a.weight || b.found.at - a.found.at || compare(a.found.to, b.found.to))
    .map(({ found }) => found)
}

function weighed({ passages, ...thing }: Findable, sought: Sought): { found: Found; weight: number } {
  const title = weigh(thing.title, sought) * weights.title
  const places = passages
    .map((passage) => ({ passage, weight: ownWeight(passage, sought) }))
    .toSorted((a, b) => b.weight - a.weight)
  // Where the title alone holds the words, every passage does: then it is the whole that was found.
  const telling = places.filter(({ weight }) => weight > 0)
  const shown = telling.slice(0, hitsShown)
  return {
    weight: title + (shown[0]?.weight ?? 0),
    found: {
      ...thing,
      hits: shown.map(({ passage: { heading, place, body } }) => ({
        heading,
        place,
        excerpt: excerptOf(body, sought),
      })),
      more: telling.length - shown.length,
    },
  }
}

function ownWeight({ heading, body }: Passage, sought: Sought): number {
  return weigh(heading, sought) * weights.heading + weigh(body, sought) * weights.body
}

/** Each sought word counts for as often as it is said, up to a bound, and a whole word more than a beginning. */
function weigh(text: string, sought: Sought): number {
  const counts = new Map<string, number>()
  for (const { word } of wordsOf(text)) {
    const as = soughtAs(sought, word)
    if (as === undefined) continue
    counts.set(as, Math.min(bodyCounts, (counts.get(as) ?? 0) + (as === word ? 1 : 0.75)))
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
