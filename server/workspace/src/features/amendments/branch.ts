import * as Y from 'yjs'
import { sha256 } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { serverAuthor } from '@roundtable/live/log'
import { lostWords, type Passage, passagesOf } from '@roundtable/shared/amendments/passages'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
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
  { id, document_id, seen, seen_lost }: AmendmentTable,
): Promise<Branch> {
  const rows: Uint8Array[] = []
  const authors = new Set<string>()
  for await (const { authorId, bytes } of live.rows(id)) {
    rows.push(bytes)
    if (authorId !== serverAuthor) authors.add(authorId)
  }
  const [document, branch] = [await textOf(live, document_id), await textOf(live, id)]
  const passages = passagesOf(document, branch, proseRoot, seen)
  const lost = lostWords(branch, rows)
  document.destroy()
  branch.destroy()
  const isRewritten = passages.some(({ rewritten }) => rewritten) || lost.length > seen_lost
  const version = sha256(JSON.stringify([passages.map(({ place, pieces }) => [place, pieces]), lost]))
  return { passages, lost, authors: [...authors], version, isRewritten }
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
