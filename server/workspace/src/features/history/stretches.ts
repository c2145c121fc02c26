import type { HistoryStretchTable } from './tables.ts'

export type Stretch = Omit<HistoryStretchTable, 'document_id'>

/** After so long without an edit, the next one begins a new stretch. */
export const pauseMs = 10 * 60_000
/** Who writes without a pause gets a new one now and then, so that there are moments to go back to. */
const longestMs = 60 * 60_000

/** Some rows of one author that follow one another in the log. */
export interface Run {
  authorId: string
  firstSeq: number
  lastSeq: number
  beganAt: number
  endedAt: number
}

/** Whether a row still belongs to the run before it. */
export function goesOn(run: Run, authorId: string, at: number): boolean {
  return run.authorId === authorId && at - run.endedAt <= pauseMs && at - run.beganAt <= longestMs
}

/** Puts a run into the last stretch of its author, or begins a new one. People who write at once have one each. */
export function addRun(stretches: Stretch[], run: Run, words: { added: number; removed: number }): void {
  const last = stretches.findLast(({ author_id }) => author_id === run.authorId)
  const open =
    last !== undefined && run.beganAt - last.ended_at <= pauseMs && run.endedAt - last.began_at <= longestMs
  if (!open) {
    stretches.push({
      first_seq: run.firstSeq,
      last_seq: run.lastSeq,
      author_id: run.authorId,
      began_at: run.beganAt,
      ended_at: run.endedAt,
      ...words,
    })
    return
  }
  last.last_seq = run.lastSeq
  last.ended_at = run.endedAt
  last.added += words.added
  last.removed += words.removed
}
