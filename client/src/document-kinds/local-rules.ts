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
  addProseMirrorPlugins: () => [
    new Plugin({
      // The server refuses deeper texts; better not to let one begin.
      filterTransaction: (transaction) => isFromElsewhere(transaction) || !isTooDeep(transaction),
      appendTransaction: (transactions, before, after) =>
        transactions.some(isFromElsewhere) ? null : fillEmptyHolders(transactions, before, after),
    }),
  ],
})

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

/** The schema allows an empty list item, quote or cell, but nobody can write in one: give it a paragraph. */
function fillEmptyHolders(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const empty: number[] = []
  for (const { newRange } of getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))) {
    after.doc.nodesBetween(newRange.from, Math.min(newRange.to, after.doc.content.size), (node, position) => {
      if (isEmptyHolder(node)) empty.push(position + 1)
    })
  }
  if (empty.length === 0) return null
  const paragraph = after.schema.nodes['paragraph']
  if (paragraph === undefined) return null
  const fill = after.tr
  for (const position of new Set(empty)) fill.insert(fill.mapping.map(position), paragraph.create())
  return fill
}

function isEmptyHolder(node: Node): boolean {
  return node.childCount === 0 && node.type.contentMatch.defaultType?.name === 'paragraph'
}
