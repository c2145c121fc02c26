import type { RowsKind } from '@roundtable/shared/document-kinds/rows'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import type * as Y from 'yjs'

/** The rows (`id`) and fields (`id/field`) in which an open document differs from another, such as a suggestion from its document. */
export type Amended = ReadonlySet<string>

export const nothingAmended: Amended = new Set()

/** The marks follow the two documents at this distance, in milliseconds. */
const lag = 250

/** Tells what differs now, and whenever that may have changed, until the answer is called. */
export function tellAmended(
  kind: RowsKind,
  doc: Y.Doc,
  other: Y.Doc,
  onAmended: (amended: Amended) => void,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    waiting = undefined
    onAmended(amendedIn(kind, doc, other))
  }
  const lookSoon = () => {
    waiting ??= setTimeout(look, lag)
  }
  doc.on('update', lookSoon)
  other.on('update', lookSoon)
  look()
  return () => {
    clearTimeout(waiting)
    doc.off('update', lookSoon)
    other.off('update', lookSoon)
    onAmended(nothingAmended)
  }
}

function amendedIn({ tables }: RowsKind, doc: Y.Doc, other: Y.Doc): Amended {
  const amended = new Set<string>()
  for (const [table, fields] of Object.entries(tables)) {
    const theirs = new Map(readRows(other, table, fields).map((row) => [row.id, row]))
    for (const row of readRows(doc, table, fields)) {
      const there = theirs.get(row.id)
      const differing = Object.keys(fields).filter(
        (field) => JSON.stringify(row[field]) !== JSON.stringify(there?.[field]),
      )
      const isNew = there === undefined || there.removed !== row.removed
      if (isNew || differing.length > 0) amended.add(row.id)
      if (!isNew) for (const field of differing) amended.add(`${row.id}/${field}`)
    }
  }
  return amended
}
