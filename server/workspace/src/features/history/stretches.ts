import type { LogRow } from '@roundtable/live/log'
import type { HistoryStretchTable } from './tables.ts'

export type Stretch = Omit<HistoryStretchTable, 'document_id'>

/** After so long without an edit, the next one begins a new stretch. */
const pauseMs = 10 * 60_000
/** Who writes without a pause gets a new one now and then, so that there are moments to go back to. */
const longestMs = 60 * 60_000

/**
 * The last stretch of a row's author, where the row belongs to it. People who write at once have one each. Every row is judged alone,
 * so that the list is the same wherever its writing was interrupted.
 */
export function goingOn(stretches: readonly Stretch[], { authorId, at }: LogRow): Stretch | undefined {
  const last = stretches.findLast(({ author_id }) => author_id === authorId)
  if (last === undefined) return undefined
  return at - last.ended_at <= pauseMs && at - last.began_at <= longestMs ? last : undefined
}

export function begunBy({ authorId, seq, at }: LogRow): Stretch {
  return {
    first_seq: seq,
    last_seq: seq,
    author_id: authorId,
    began_at: at,
    ended_at: at,
    added: 0,
    removed: 0,
  }
}
