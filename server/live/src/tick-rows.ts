import * as Y from 'yjs'
import type { Edit } from './admission.ts'
import { serverAuthor, type NewRow } from './log.ts'
import type { Fitting } from './room-document.ts'

/** The rows of one tick: one for each author, so that the log can say who wrote and who deleted (LIVE-6). */
export function rowsOf(edits: readonly Edit[], { update, tidied }: Fitting, at: number): NewRow[] {
  const byAuthor = Map.groupBy(edits, ({ connection }) => connection.visitor.userId)
  const rows = [...byAuthor].map(([authorId, theirs]) => ({
    authorId,
    at,
    bytes: byAuthor.size === 1 ? update : merged(theirs),
  }))
  if (tidied !== undefined) rows.push({ authorId: serverAuthor, at, bytes: tidied })
  return rows
}

function merged(edits: readonly Edit[]): Uint8Array {
  return edits.length === 1 ? edits[0]!.update : Y.mergeUpdates(edits.map(({ update }) => update))
}
