import { sha256 } from '@roundtable/foundation/ids'
import type { Sought } from '@roundtable/shared/finding/sought'
import { wordsOf } from '@roundtable/shared/finding/words'

/**
 * Every partnership has words of its own in the index: a mark stands before each. So a search never touches an entry of another
 * partnership, and neither the time it takes nor its order can tell how often a word stands there (FIND-3).
 */
export function scopedWords(partnershipId: string, text: string): string {
  const mark = markOf(partnershipId)
  return [...new Set(wordsOf(text).map(({ word }) => mark + word))].join(' ')
}

export function scoped(partnershipId: string, { whole, begun }: Sought): Sought {
  const mark = markOf(partnershipId)
  return { whole: whole.map((word) => mark + word), begun: mark + begun }
}

/** Twelve letters. Two partnerships of one mark would share entries of the index, never rows: those are asked for by id. */
function markOf(partnershipId: string): string {
  return sha256(partnershipId)
    .slice(0, 12)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)
}
