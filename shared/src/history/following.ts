import { getSchema } from '@tiptap/core'
import { Fragment, Node, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Content, DocumentKind, ProseContent, ProseKind, RowsContent } from '../document-kinds/kind.ts'
import { proseRoot } from '../document-kinds/prose.ts'
import type { RowsKind } from '../document-kinds/rows.ts'
import type { Comparison } from './comparison.ts'
import { markedProse } from './marked-prose.ts'
import { ProseChanges } from './prose-changes.ts'
import { ProseNodes } from './prose-nodes.ts'
import { wordsBetween } from './prose-steps.ts'
import { RowsChanges } from './rows-comparison.ts'
import { wordsChanged } from './words.ts'

/** Somebody looks over the shoulder of a document while it is written, and says at the end who did what. */
export interface Following {
  /** The document has been changed by the hand of `author`. */
  step(author: string): void
  /** From where the following began until now. */
  comparison(): Comparison
}

/** Follows a shared document of this kind from its state now. Forget the document, and it is forgotten. */
export function follow(kind: DocumentKind, doc: Y.Doc): Following {
  if (!isProse(kind)) {
    const rows = () => kind.content(doc) as RowsContent
    const changes = new RowsChanges((kind as RowsKind).tables, rows())
    return { step: (author) => changes.step(rows(), author), comparison: () => changes.comparison() }
  }
  const nodes = new ProseNodes(schemaOf(kind), doc.getXmlFragment(proseRoot))
  const changes = new ProseChanges(nodes.read())
  return { step: (author) => changes.step(nodes.read(), author), comparison: () => comparisonOf(changes) }
}

/** Counts, from step to step, how many words come and go. */
export function countingWords(kind: DocumentKind, doc: Y.Doc): () => { added: number; removed: number } {
  if (!isProse(kind)) return counting(() => kind.plainText(doc), wordsChanged)
  const nodes = new ProseNodes(schemaOf(kind), doc.getXmlFragment(proseRoot))
  return counting(() => nodes.read(), wordsBetween)
}

function counting<State, Count>(
  read: () => State,
  count: (before: State, after: State) => Count,
): () => Count {
  let before = read()
  return () => {
    const after = read()
    const counted = count(before, after)
    before = after
    return counted
  }
}

/** What differs between two contents of one kind, where nobody knows who wrote in between. */
export function compareContents(kind: DocumentKind, before: Content, after: Content): Comparison {
  if (isProse(kind)) {
    const schema = schemaOf(kind)
    const changes = new ProseChanges(nodeOf(schema, before as ProseContent))
    changes.step(nodeOf(schema, after as ProseContent), '')
    return comparisonOf(changes)
  }
  const changes = new RowsChanges((kind as RowsKind).tables, before as RowsContent)
  changes.step(after as RowsContent, '')
  return changes.comparison()
}

function comparisonOf(changes: ProseChanges): Comparison {
  return markedProse(changes.first, changes.last, changes.changes())
}

export function nodeOf(schema: Schema, { doc }: ProseContent): Node {
  const { type, content } = Node.fromJSON(schema, doc)
  return type.create(null, joinedTexts(content))
}

/** Neighbouring texts of the same marks as one, as ProseMirror has them everywhere but here. */
function joinedTexts(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) => (node.isLeaf ? node : node.copy(joinedTexts(node.content)))),
  )
}

/** Whether a kind is rich text, in the schema of its extensions. */
export function isProse(kind: DocumentKind): kind is ProseKind {
  return kind.form === 'prose'
}

const schemas = new WeakMap<DocumentKind, Schema>()

/** One schema for a kind: nodes of two schemas are never the same. */
export function schemaOf(kind: ProseKind): Schema {
  const known = schemas.get(kind) ?? getSchema(kind.extensions)
  schemas.set(kind, known)
  return known
}
