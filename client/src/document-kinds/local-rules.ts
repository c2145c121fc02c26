import { Extension, getChangedRanges, combineTransactionSteps } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { greatestDepth } from '@roundtable/shared/document-kinds/prose-check'

/**
 * What this person's own edits keep to. Never applied to what arrives from others: two editors that both mend
 * the same thing would mend it twice.
 */
export const LocalRules = Extension.create({
  name: 'localRules',
  addProseMirrorPlugins: () => [localRules()],
})

export function localRules(): Plugin {
  return new Plugin({
    // The server refuses deeper texts; better not to let one begin.
    filterTransaction: (transaction) => isFromElsewhere(transaction) || !isTooDeep(transaction),
    appendTransaction: (transactions, before, after) =>
      transactions.some(isFromElsewhere) ? null : fillEmptyHolders(transactions, before, after),
  })
}

function isFromElsewhere(transaction: Transaction): boolean {
  return !transaction.docChanged || isChangeOrigin(transaction)
}

function isTooDeep({ doc, mapping }: Transaction): boolean {
  let deep = false
  for (const map of mapping.maps) {
    map.forEach((_oldFrom, _oldTo, from, to) => {
      const end = Math.min(to, doc.content.size)
      doc.nodesBetween(Math.min(from, end), end, (node, position) => {
        deep ||= !node.isText && doc.resolve(position).depth + 1 > greatestDepth
        return !deep
      })
    })
  }
  return deep
}

/** The schema allows an empty list, item, quote or cell, but nobody can write in one: leave a paragraph there. */
function fillEmptyHolders(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const empty = new Map<number, Node>()
  for (const { newRange } of getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))) {
    after.doc.nodesBetween(newRange.from, Math.min(newRange.to, after.doc.content.size), (node, position) => {
      if (isEmptyHolder(node)) empty.set(position, node)
    })
  }
  const paragraph = after.schema.nodes['paragraph']
  if (empty.size === 0 || paragraph === undefined) return null
  const fill = after.tr
  for (const [position, holder] of empty) {
    const at = fill.mapping.map(position)
    if (holdsParagraphs(holder)) fill.insert(at + 1, paragraph.create())
    else if (holder.type.isInGroup('block')) fill.replaceWith(at, at + holder.nodeSize, paragraph.create())
  }
  return fill
}

function isEmptyHolder(node: Node): boolean {
  return node.childCount === 0 && !node.isLeaf && !node.isTextblock
}

function holdsParagraphs(holder: Node): boolean {
  return holder.type.contentMatch.defaultType?.name === 'paragraph'
}
