import * as Y from 'yjs'
import type { Content, DocumentKind } from '@roundtable/shared/document-kinds/kind'

/** The first update of a document that begins with content: a copy, a starter. Nothing of another document's past is in it. */
export function withContent(kind: DocumentKind, title: string, content: Content): Uint8Array {
  return written(new Y.Doc(), kind, title, content)
}

function written(doc: Y.Doc, kind: DocumentKind, title: string, content: Content): Uint8Array {
  // Rows stand beside the word of what kind they are; a text would begin with the empty line of its first content.
  if (content.form === 'rows') kind.seed(doc, title)
  kind.fill(doc, content)
  const made = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return made
}
