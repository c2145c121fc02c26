import * as Y from 'yjs'
import { sha256 } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { serverAuthor } from '@roundtable/live/log'
import { lostWords, type Passage, passagesOf } from '@roundtable/shared/amendments/passages'
import { rowPassagesOf } from '@roundtable/shared/amendments/row-passages'
import type { DocumentKind } from '@roundtable/shared/document-kinds/kind'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import type { RowsKind } from '@roundtable/shared/document-kinds/rows'
import type { AmendmentTable } from './tables.ts'

/** What stands in the branch of an amendment, held against its document as both are now. */
export interface Branch {
  passages: Passage[]
  /** Words of it that went with a passage the document removed. */
  lost: string
  /** Who wrote in it, in the order of their first words. */
  authors: string[]
  /** Names this very reading: another text, another name. */
  version: string
  /** The document was changed where this amends it, and nobody has looked at the two together since. */
  isRewritten: boolean
}

export async function readBranch(
  live: Pick<Live, 'state' | 'rows'>,
  kind: DocumentKind,
  { id, document_id, seen, seen_lost }: AmendmentTable,
): Promise<Branch> {
  const rows: Uint8Array[] = []
  const authors = new Set<string>()
  for await (const { authorId, bytes } of live.rows(id)) {
    rows.push(bytes)
    if (authorId !== serverAuthor) authors.add(authorId)
  }
  const branch = await textOf(live, id)
  const document = await textOf(live, document_id)
  // Read after it, the document may have what the branch has not heard of yet.
  Y.applyUpdate(branch, Y.encodeStateAsUpdate(document))
  const isText = kind.form === 'prose'
  const passages = isText
    ? passagesOf(document, branch, proseRoot, seen)
    : rowPassagesOf(kind as RowsKind, document, branch, { since: seen, written: rows })
  const lost = isText ? lostWords(branch, rows) : ''
  document.destroy()
  branch.destroy()
  const isRewritten = passages.some(({ rewritten }) => rewritten) || lost.length > seen_lost
  const version = sha256(JSON.stringify([passages.map(said), lost]))
  return { passages, lost, authors: [...authors], version, isRewritten }
}

/** What a reader has seen of a passage; what its row is called besides is no part of it. */
function said({ place, pieces, cell }: Passage): unknown[] {
  if (cell === undefined) return [place, pieces]
  const { table, row, ...change } = cell
  return [place, pieces, change, cell.is === 'added' ? row : table]
}

/** The state of a document, for `amendment.seen`. */
export async function stateSeen(live: Pick<Live, 'state'>, documentId: string): Promise<Uint8Array> {
  const document = await textOf(live, documentId)
  const seen = Y.encodeSnapshot(Y.snapshot(document))
  document.destroy()
  return seen
}

async function textOf(live: Pick<Live, 'state'>, roomId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const state = await live.state(roomId)
  if (state !== undefined) Y.applyUpdate(doc, state)
  return doc
}
