import * as Y from 'yjs'
import type { DocumentKind, Misfit, RootType } from '../kind.ts'

/** A document with the first content of its kind. */
export function seeded(kind: DocumentKind): Y.Doc {
  const doc = new Y.Doc()
  kind.seed(doc, 'Vision')
  return doc
}

/** Lets the kind judge every transaction of `doc`, as the engine does: after it is applied and before it is shown. */
export function judge(kind: DocumentKind, doc: Y.Doc): Misfit[] {
  const misfits: Misfit[] = []
  const look = (transaction: Y.Transaction) => {
    const misfit = kind.check(transaction)
    if (misfit) misfits.push(misfit)
  }
  doc.on('afterTransaction', look)
  return misfits
}

/** Lets the kind judge what `write` wrote elsewhere, arriving in a new document as one update. */
export function judged(kind: DocumentKind, write: (doc: Y.Doc) => void): { misfits: Misfit[]; doc: Y.Doc } {
  const author = new Y.Doc()
  write(author)
  const doc = new Y.Doc()
  for (const [root, type] of Object.entries(kind.roots)) doc.get(root, constructors[type])
  const misfits = judge(kind, doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author))
  return { misfits, doc }
}

const constructors = {
  XmlFragment: Y.XmlFragment,
  Map: Y.Map,
  Array: Y.Array,
  Text: Y.Text,
} as const satisfies Record<RootType, unknown>

/** Lets the content of `doc` go out and come in again, by way of JSON, and be written into a new document. */
export function comeBack(kind: DocumentKind, doc: Y.Doc) {
  const content = kind.content(doc)
  const read = kind.readContent(JSON.parse(JSON.stringify(content)))
  const { misfits, doc: copy } = judged(kind, (to) => kind.fill(to, content))
  return { read, misfits, content: kind.content(copy) }
}

export function asItWas(kind: DocumentKind, doc: Y.Doc): ReturnType<typeof comeBack> {
  const content = kind.content(doc)
  return { read: { is: 'content', content }, misfits: [], content }
}
