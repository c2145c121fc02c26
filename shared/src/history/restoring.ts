import { updateYFragment } from '@tiptap/y-tiptap'
import { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Content, DocumentKind } from '../document-kinds/kind.ts'
import { proseRoot } from '../document-kinds/prose.ts'
import type { RowsKind } from '../document-kinds/rows.ts'
import { restoreRows } from '../document-kinds/rows-restore.ts'
import { isProse, nodeOf, schemaOf } from './following.ts'
import { ProseNodes } from './prose-nodes.ts'
import { stepBetween } from './prose-steps.ts'

/**
 * Makes a document say again what it said once, by a forward edit: nothing is taken out of its past. Only the words
 * that differ are touched, so that what is fastened to the others stays where it is.
 */
export function restore(kind: DocumentKind, doc: Y.Doc, content: Content): void {
  doc.transact(() => {
    if (!isProse(kind)) restoreRows((kind as RowsKind).tables, doc, content)
    else if (content.form === 'prose') restoreProse(doc, nodeOf(schemaOf(kind), content))
  })
}

function restoreProse(doc: Y.Doc, target: Node): void {
  const fragment = doc.getXmlFragment(proseRoot)
  const nodes = new ProseNodes(target.type.schema, fragment)
  const now = nodes.read()
  // From the end, so that earlier places stay valid; one at a time, because the binding finds one stretch per text.
  let reached = now
  for (const { fromA, toA, fromB, toB } of stepBetween(now, target).toReversed()) {
    const next = replaced(reached, fromA, toA, target, fromB, toB)
    if (next === undefined) break
    write(doc, fragment, next)
    reached = next
  }
  write(doc, fragment, target)
}

/** Nothing where a stretch does not fit by itself, such as the beginning of a list without its end. */
function replaced(doc: Node, fromA: number, toA: number, target: Node, fromB: number, toB: number) {
  try {
    const next = doc.replace(fromA, toA, target.slice(fromB, toB))
    next.check()
    return next
  } catch (error) {
    if (error instanceof RangeError || (error as Error).name === 'ReplaceError') return undefined
    throw error
  }
}

function write(doc: Y.Doc, fragment: Y.XmlFragment, node: Node): void {
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
}
