import { rowsKind } from './rows.ts'
import { line, text } from './rows-shared-fields.ts'

// Wider than the screen lets anybody write, so that two who fill a field up at once are not refused.
const said = { words: text(5000) } as const
const listed = { words: line(1000) } as const

/**
 * The parts of it, in their order (CAP-1.1). Each is a table of its own, so that two people who begin the same part at
 * once have both begun it: what should be one sentence is then two to be joined, and nobody's is lost.
 */
export const challengeTables = {
  challenge: said,
  goal: said,
  affectedGroups: listed,
  rootCauses: listed,
  signsOfSuccess: listed,
  inScope: listed,
  outOfScope: listed,
  /** Which language decides where translations drift apart, by the name people call it. */
  authoritativeLanguage: { words: line(200) },
} as const
export type ChallengePart = keyof typeof challengeTables

/** What is wrong, for whom and why, and what the partnership wants to reach: first the challenge, then the goal. */
export const challenge = rowsKind({ id: 'challenge', schemaVersion: 1, tables: challengeTables })
