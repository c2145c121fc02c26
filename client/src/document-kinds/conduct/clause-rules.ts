import { combineTransactionSteps, Extension, getChangedRanges } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { nextClauseId } from '@roundtable/shared/document-kinds/clauses'

/**
 * Every clause has an id of its own, and every question one heading. Mended after this person's own edits alone, and so
 * that whoever mends the same text writes the same: two who do it at once do not undo each other.
 */
export const ClauseRules = Extension.create({
  name: 'clauseRules',
  addProseMirrorPlugins: () => [clauseRules(newClauseId)],
})

/** 16 letters and digits by chance. */
export function newClauseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

export function clauseRules(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      const isOwn = transactions.some(({ docChanged }) => docChanged) && !transactions.some(isChangeOrigin)
      return isOwn ? mended(transactions, before, after, newId) : null
    },
  })
}

interface Found {
  position: number
  is: string | null
  /** It came as a whole with this edit, as what is pasted does. */
  isNew: boolean
}

function mended(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  newId: () => string,
): Transaction | null {
  const edited = getChangedRanges(combineTransactionSteps(before.doc, [...transactions])).map(
    ({ newRange }) => newRange,
  )
  const isNew = (from: number, to: number) => edited.some((range) => range.from <= from && to <= range.to)
  const clauses = found(after.doc, 'clause', 'id', isNew)
  const headings = found(after.doc, 'heading', 'question', isNew)
  const mend = after.tr
  const taken = new Set(clauses.map(({ is }) => is))
  for (const { position, is } of [...clauses.filter(({ is }) => is === null), ...doubles(clauses)]) {
    const id = is === null ? newId() : nextClauseId(is, (other) => taken.has(other))
    taken.add(id)
    mend.setNodeAttribute(position, 'id', id)
  }
  for (const { position } of doubles(headings)) mend.setNodeAttribute(position, 'question', null)
  return mend.docChanged ? mend : null
}

function found(
  doc: Node,
  name: string,
  attribute: string,
  isNew: (from: number, to: number) => boolean,
): Found[] {
  const all: Found[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== name) return !node.isTextblock
    const is: unknown = node.attrs[attribute]
    all.push({
      position,
      is: typeof is === 'string' ? is : null,
      isNew: isNew(position, position + node.nodeSize),
    })
    return false
  })
  return all
}

/** All but the one that keeps its name: the first that stood there before, else the first. */
function doubles(all: readonly Found[]): Found[] {
  const named = all.filter(({ is }) => is !== null)
  const keeper = (name: string | null) => {
    const same = named.filter(({ is }) => is === name)
    return same.find(({ isNew }) => !isNew) ?? same[0]
  }
  return named.filter((one) => keeper(one.is) !== one)
}
