import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
import { yCursorPluginKey, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** What one does with clauses. Each keeps the focus in the text. */
export const clauseActions = {
  clause: (editor: Editor) => editor.chain().focus().toggleNode('clause', 'paragraph', { id: null }).run(),
  up: (editor: Editor) => move(editor.view, -1),
  down: (editor: Editor) => move(editor.view, 1),
  next: (editor: Editor) => beginNext(editor.state, editor.view.dispatch),
  refer: (editor: Editor, to: string) =>
    editor
      .chain()
      .focus()
      .insertContent([
        { type: 'clauseReference', attrs: { to } },
        { type: 'text', text: ' ' },
      ])
      .run(),
} as const

/** Enter within a clause begins the next one; in an empty clause it ends the list of them. */
function beginNext(state: EditorState, dispatch: (transaction: Transaction) => void): boolean {
  const { $from } = state.selection
  const { clause, paragraph } = state.schema.nodes
  if (clause === undefined || paragraph === undefined || $from.parent.type !== clause) return false
  if ($from.parent.content.size === 0) {
    dispatch(state.tr.setBlockType($from.pos, $from.pos, paragraph).scrollIntoView())
    return true
  }
  // Before its first letter an empty one goes in ahead: the words keep the id that others refer to.
  const isAhead = state.selection.empty && $from.parentOffset === 0
  const edit = state.tr.deleteSelection()
  if (isAhead) edit.insert($from.before(), clause.create())
  else edit.split(edit.selection.from, 1, [{ type: clause, attrs: { id: null } }])
  dispatch(edit.scrollIntoView())
  return true
}

interface Unit {
  from: number
  nodes: Node[]
}
const sizeOf = ({ nodes }: Unit) => Fragment.from(nodes).size

/** A clause moves with what belongs to it, past whatever stands beside it. */
function move(view: EditorView, by: -1 | 1): boolean {
  const units = unitsOf(view.state.doc)
  const { $from } = view.state.selection
  const index = units.findLastIndex(({ from }) => from <= $from.pos)
  const [unit, other] = [units[index], units[index + by]]
  if (unit?.nodes[0]?.type.name !== 'clause') return false
  if (other === undefined) return true
  // What is taken out and put in again loses the letters that somebody else is typing in it, so of the two that
  // change places the one goes in which nobody else is.
  const goes = isSomebodyIn(view.state, unit) && !isSomebodyIn(view.state, other) ? other : unit
  atOnce(view.state, () => transplant(view, goes, goes === unit ? other : unit))
  view.dispatch(view.state.tr.scrollIntoView())
  view.focus()
  return true
}

/** Others hear of all of it or of nothing: a caret that hears of the going alone would stay behind with the neighbour. */
function atOnce(state: EditorState, act: () => void): void {
  const shared = ySyncPluginKey.getState(state) as { doc: Y.Doc } | undefined
  if (shared === undefined) act()
  else shared.doc.transact(act, ySyncPluginKey)
}

/**
 * Puts a unit on the other side of its neighbour; a caret in it goes along. Out and in again are two edits: as one, the
 * shared text would write each into the place of the other, and what somebody types in one would come out in the wrong clause.
 */
function transplant(view: EditorView, unit: Unit, past: Unit): void {
  const into = view.state.selection.$from.pos - unit.from
  const isIn = into >= 0 && into < sizeOf(unit)
  view.dispatch(view.state.tr.delete(unit.from, unit.from + sizeOf(unit)))
  const target = unit.from < past.from ? unit.from + sizeOf(past) : past.from
  const put = view.state.tr.insert(target, unit.nodes)
  view.dispatch(isIn ? put.setSelection(TextSelection.near(put.doc.resolve(target + into))) : put)
}

/** Whether somebody else has the caret there, as far as it is known here. */
function isSomebodyIn(state: EditorState, unit: Unit): boolean {
  const carets = yCursorPluginKey.getState(state) as DecorationSet | undefined
  return (carets?.find(unit.from, unit.from + sizeOf(unit) - 1).length ?? 0) > 0
}

/** A clause with the lists, quotes and paragraphs that follow it is one; a heading stands alone, and so does what precedes the first clause below it. */
function unitsOf(doc: Node): Unit[] {
  const units: Unit[] = []
  doc.forEach((node, from) => {
    const last = units.at(-1)
    const goesOn = node.type.name !== 'clause' && node.type.name !== 'heading'
    if (goesOn && last?.nodes[0]?.type.name === 'clause') last.nodes.push(node)
    else units.push({ from, nodes: [node] })
  })
  return units
}
