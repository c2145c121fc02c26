import * as Y from 'yjs'
import { type Flag, flagsOfText } from '@roundtable/shared/document-kinds/flags'
import type { Content, DocumentKind, Row } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { RowsKind } from '@roundtable/shared/document-kinds/rows'
import { misfitOfRows } from '@roundtable/shared/document-kinds/rows-misfit'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { type Passage, passagesOf } from '@roundtable/shared/finding/passages'

/** A document as its log has it, to be read away from the thread that serves people. */
export interface StoredDocument {
  readonly kind: DocumentKindId
  /** Updates (V1) that make its state when they are applied in order. */
  readonly updates: readonly Uint8Array[]
}

/** What a document holds, in plain records. */
export interface DocumentRecords {
  readonly passages: readonly Passage[]
  /** Table name → its rows in their order; none for a text. */
  readonly tables: Readonly<Record<string, readonly Row[]>>
  /** What is worth a look in a text. Rows have theirs when somebody asks (`FlagFacts`). */
  readonly flags: readonly Flag[]
  /** What does not fit the kind. */
  readonly misfit: string | null
}

/** Bytes in, records out: the same for the same bytes. Throws where they cannot be read. */
export function recordsOf({ kind: id, updates }: StoredDocument): DocumentRecords {
  const kind = documentKind(id)
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const content = kind.content(doc)
  const misfit = misfitOf(kind, doc, content)
  doc.destroy()
  return {
    passages: passagesOf(kind, content),
    tables: content.form === 'rows' ? content.tables : {},
    flags: flagsOfText(id, content),
    misfit: misfit ?? null,
  }
}

/** All of it stays in the document; this only says that not all of it is read. */
function misfitOf(kind: DocumentKind, doc: Y.Doc, content: Content): string | undefined {
  if ([...doc.share.keys()].some((root) => !Object.hasOwn(kind.roots, root))) return 'an unknown root'
  const read = kind.readContent(content)
  if (read.is === 'misfit') return read.what
  return isRowsKind(kind) ? misfitOfRows(kind.tables, doc) : undefined
}

const isRowsKind = (kind: DocumentKind): kind is RowsKind => kind.form === 'rows'
