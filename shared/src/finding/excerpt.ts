import { type Sought, soughtAs } from './sought.ts'
import { type FoundWord, wordsOf } from './words.ts'

/** A stretch of a text around the words that were sought. */
export interface Excerpt {
  readonly text: string
  /** Where sought words stand in `text`: pairs of UTF-16 offsets. */
  readonly marks: readonly (readonly [from: number, to: number])[]
  /** Whether the text goes on before and after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

const before = 48
const length = 200

/** The stretch of `text` with most of the sought words; the beginning where none is in it. */
export function excerptOf(text: string, sought: Sought): Excerpt {
  const words = wordsOf(text)
  const hits = words.filter(({ word }) => soughtAs(sought, word) !== undefined)
  const first = densest(hits, sought)
  const from = first === undefined ? 0 : startBefore(words, first.from - before)
  const to = endAfter(words, from, text.length)
  return {
    text: text.slice(from, to).replaceAll(/\s/gu, ' '),
    marks: hits
      .filter((hit) => hit.from >= from && hit.to <= to)
      .map((hit) => [hit.from - from, hit.to - from] as const),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }
}

/** The hit after which, within one excerpt, most different words follow; the first of such. */
function densest(hits: readonly FoundWord[], sought: Sought): FoundWord | undefined {
  let best: { hit: FoundWord; count: number } | undefined
  for (const [index, hit] of hits.entries()) {
    const near = hits.slice(index, index + 20).filter(({ to }) => to <= hit.from + length - before)
    const count = new Set(near.map(({ word }) => soughtAs(sought, word))).size
    if (best === undefined || count > best.count) best = { hit, count }
  }
  return best?.hit
}

/** Words are not cut in two. */
function startBefore(words: readonly FoundWord[], wanted: number): number {
  if (wanted <= 0) return 0
  return words.find(({ from }) => from >= wanted)?.from ?? 0
}

function endAfter(words: readonly FoundWord[], from: number, end: number): number {
  if (end - from <= length) return end
  return words.findLast(({ from: start, to }) => start >= from && to <= from + length)?.to ?? from + length
}
