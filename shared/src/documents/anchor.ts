import * as z from 'zod/mini'
import { words } from '../text/words.ts'
import { longestQuote } from './quote.ts'

const position = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))
const name = z.string().check(z.minLength(1), z.maxLength(64))
const quote = words(longestQuote)

/**
 * A place in a document that is found again when the text has moved on: a passage between two encoded Yjs positions
 * (base64), or a field of a row. Made and found by clients alone; the server bounds it and knows no more of it.
 */
export const anchor = z.discriminatedUnion('in', [
  z.object({ in: z.literal('text'), start: position, end: position, quote }),
  z.object({ in: z.literal('row'), row: name, field: z.nullable(name), quote }),
])
export type Anchor = z.infer<typeof anchor>
export type TextAnchor = Extract<Anchor, { in: 'text' }>
