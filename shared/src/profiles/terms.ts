import * as z from 'zod/mini'
import { line } from '../text/line.ts'
import { someWords } from '../text/words.ts'

/** A word and what it means to the organisation that says it (CAP-3.0). */
export const newTerm = z.object({ word: line(2, 80), meaning: someWords(400) })
export type NewTerm = z.infer<typeof newTerm>

/** Two spellings of one word count as the same: letters of either case, spaces and accents written either way. */
export function sameWord(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

const plain = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
