import * as Y from 'yjs'
import type { Edit } from './admission.ts'
import { serverAuthor, type NewRow } from './log.ts'
import type { Fitting } from './room-document.ts'

/** The rows of one tick: one for each author, so that the log can say who wrote and who deleted (LIVE-6). */
export function rowsOf(edits: readonly Edit[], { update, tidied }: Fitting, at: number): NewRow[] {
  const rows = edits.some(({ from }) => from !== undefined)
    ? inTheirOrder(edits, at)
    : oneForEach(edits, update, at)
  if (tidied !== undefined) rows.push({ authorId: serverAuthor, at, bytes: tidied })
  return rows
}

function oneForEach(edits: readonly Edit[], update: Uint8Array, at: number): NewRow[] {
  const byAuthor = Map.groupBy(edits, authorOf)
  return [...byAuthor].map(([authorId, theirs]) => ({
    authorId,
    at,
    bytes: byAuthor.size === 1 ? update : merged(theirs),
  }))
}

/**
 * What was written in a room that follows this one: there people saw each other's edits and built on them, so the order
 * in which they wrote is kept, one row for each stretch of one author.
 */
function inTheirOrder(edits: readonly Edit[], at: number): NewRow[] {
  const stretches: Edit[][] = []
  for (const edit of edits) {
    const last = stretches.at(-1)
    if (last !== undefined && authorOf(last[0]!) === authorOf(edit)) last.push(edit)
    else stretches.push([edit])
  }
  return stretches.map((edits) => ({ authorId: authorOf(edits[0]!), at, bytes: merged(edits) }))
}

const authorOf = ({ connection }: Edit) => connection.visitor.userId

const atOnce = 100

/** Merging many updates at once takes more than its share of time, so they are merged by the hundred. */
export function mergedPieces(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length <= atOnce) return Y.mergeUpdates([...pieces])
  const hundreds = Array.from({ length: Math.ceil(pieces.length / atOnce) }, (_, index) =>
    Y.mergeUpdates(pieces.slice(index * atOnce, (index + 1) * atOnce)),
  )
  return mergedPieces(hundreds)
}

function merged(edits: readonly Edit[]): Uint8Array {
  return edits.length === 1 ? edits[0]!.update : mergedPieces(edits.map(({ update }) => update))
}
