import * as z from 'zod/mini'
import { documentKindIds } from '../documents/documents.ts'
import { wordsOf } from './words.ts'

/** What somebody typed to find something. All words must be there; the last may be half typed. */
export interface Sought {
  readonly whole: readonly string[]
  readonly begun: string
}

const mostWords = 12

/** What can be found: documents by their kind, and what is said about them. */
export const foundKinds = [...documentKindIds, 'comment'] as const
export type FoundKind = (typeof foundKinds)[number]

/** The parameters of a search. `kind` narrows it. `q` as typed, and nothing is nothing found; `from` is where the page begins. */
export const searchAsked = z.object({
  q: z._default(z.string().check(z.maxLength(200)), ''),
  kind: z.optional(z.enum(foundKinds)),
  from: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1000)), 0),
})
export type SearchAsked = z.infer<typeof searchAsked>

/** The words of a question, or nothing where none is in it: `—` or `?!`. More than twelve are not looked at. */
export function readSought(typed: string): Sought | undefined {
  const words = wordsOf(typed).map(({ word }) => word)
  const begun = words.at(-1)
  if (begun === undefined) return undefined
  return { whole: [...new Set(words.slice(0, -1))].slice(0, mostWords - 1), begun }
}

/** Which of the sought words a word is, or nothing. */
export function soughtAs({ whole, begun }: Sought, word: string): string | undefined {
  if (whole.includes(word)) return word
  return word.startsWith(begun) ? begun : undefined
}
