import type { ChallengePart } from '@roundtable/shared/document-kinds/challenge'
import type { AtField, Attendance } from '../rows/row-presence.ts'
import type { WordsRow } from './entries.ts'
import type { PartWords } from './part-words.ts'
import type { WordsTable } from './use-challenge.ts'

/** What a part on the page is given. */
export interface ChallengePartProps {
  part: ChallengePart
  table: WordsTable
  rows: readonly WordsRow[]
  words: PartWords
  /** What is to be looked at again in it, in sentences. */
  flags: readonly string[]
  others: readonly AtField[]
  attendance: Attendance
  mayWrite: boolean
}
