import { rowsKind } from './rows.ts'
import { line, text } from './rows-shared-fields.ts'

const said = { words: text(3000) } as const
const listed = { words: line(300) } as const

/**
 * The parts of it, in their order (CAP-1.1). Each is a table of its own, so that two people who begin the same part at
 * once have both begun it: what should be one sentence is then two to be joined, and nobody's is lost.
 */
export const challengeTables = {
  challenge: said,
  affected: listed,
  causes: listed,
  goal: said,
  signs: listed,
  inScope: listed,
  outOfScope: listed,
  /** Which language decides where translations drift apart: a BCP 47 tag. Of several, the first counts. */
  language: { words: line(35) },
} as const
export type ChallengePart = keyof typeof challengeTables

/** What is wrong, for whom and why, and what the partnership wants to reach: first the challenge, then the goal. */
export const challenge = rowsKind({ id: 'challenge', schemaVersion: 1, tables: challengeTables })
