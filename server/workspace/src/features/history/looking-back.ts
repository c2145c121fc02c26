import * as Y from 'yjs'
import type { LogRow } from '@roundtable/live/log'
import { serverAuthor } from '@roundtable/live/log'
import type { Content } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Comparison } from '@roundtable/shared/history/comparison'
import { compareContents, countingWords, follow } from '@roundtable/shared/history/following'
import { restore } from '@roundtable/shared/history/restoring'
import { type PackedRows, unpackRows } from './packed-rows.ts'
import { addRun, goesOn, type Run, type Stretch } from './stretches.ts'

/** A document at some row, and the rows after it. */
export interface Past {
  readonly kind: DocumentKindId
  /** Nothing where the rows begin with the first. */
  readonly state: Uint8Array | undefined
  readonly rows: PackedRows
}

/** What the thread of the history does: everything that builds documents out of their logs. */
export const lookingBack = {
  /** Goes on writing the list of a document. `stretches` are those that may still go on. */
  index({
    stretches,
    checkpointRows,
    ...past
  }: Past & { stretches: Stretch[]; checkpointRows: number }): Indexed {
    const doc = docOf(past)
    const count = countingWords(documentKind(past.kind), doc)
    const checkpoints: Checkpoint[] = []
    const tell = (run: Run) => {
      const words = count()
      if (run.authorId !== serverAuthor) addRun(stretches, run, words)
    }
    let run: Run | undefined
    for (const row of unpackRows(past.rows)) {
      if (run !== undefined && !goesOn(run, row.authorId, row.at)) {
        tell(run)
        run = undefined
      }
      Y.applyUpdate(doc, row.bytes)
      run = longer(run, row)
      if (row.seq % checkpointRows === 0)
        checkpoints.push({ seq: row.seq, at: row.at, state: Y.encodeStateAsUpdate(doc) })
    }
    if (run !== undefined) tell(run)
    return { stretches, checkpoints, state: encoded(doc) }
  },

  /** What stood in a document after the last row. */
  content(past: Past): Content {
    const doc = docOf(past, true)
    const content = documentKind(past.kind).content(doc)
    doc.destroy()
    return content
  },

  /** What came and went after the row `since`, and by whom. */
  comparison({ since, ...past }: Past & { since: number }): Comparison {
    const doc = docOf(past)
    const rows = [...unpackRows(past.rows)]
    const before = rows.filter(({ seq }) => seq <= since)
    doc.transact(() => before.forEach(({ bytes }) => Y.applyUpdate(doc, bytes)))
    const following = follow(documentKind(past.kind), doc)
    const after = rows.slice(before.length)
    after.forEach(({ bytes, authorId }, index) => {
      Y.applyUpdate(doc, bytes)
      if (after[index + 1]?.authorId !== authorId) following.step(authorId)
    })
    const comparison = following.comparison()
    doc.destroy()
    return comparison
  },

  /** What would come and go if the later text said what the earlier one said. Nobody wrote that yet. */
  wayBack({ kind, before, after }: { kind: DocumentKindId; before: Content; after: Content }): Comparison {
    return compareContents(documentKind(kind), before, after)
  },

  /** The edit that makes a document say `content` again; nothing where it does. */
  restoration({ kind, state, content }: Restoration): Uint8Array | undefined {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    let update: Uint8Array | undefined
    doc.once('update', (bytes: Uint8Array) => (update = bytes))
    restore(documentKind(kind), doc, content)
    doc.destroy()
    return update
  },
} as const

export interface Indexed {
  stretches: Stretch[]
  checkpoints: Checkpoint[]
  /** The document after the last row. */
  state: Uint8Array
}

interface Checkpoint {
  seq: number
  at: number
  state: Uint8Array
}

interface Restoration {
  kind: DocumentKindId
  state: Uint8Array
  content: Content
}

export type LookingBack = typeof lookingBack

function docOf({ state, rows }: Past, whole = false): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (state !== undefined) Y.applyUpdate(doc, state)
    if (whole) for (const { bytes } of unpackRows(rows)) Y.applyUpdate(doc, bytes)
  })
  return doc
}

function encoded(doc: Y.Doc): Uint8Array {
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

function longer(run: Run | undefined, { authorId, seq, at }: LogRow): Run {
  if (run === undefined) return { authorId, firstSeq: seq, lastSeq: seq, beganAt: at, endedAt: at }
  return { ...run, lastSeq: seq, endedAt: at }
}
