import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { redo, undo, yUndoPluginKey } from '@tiptap/y-tiptap'

/** What the buttons and menus of the editor do. Each keeps the focus in the text. */
export const actions = {
  bold: (editor: Editor) => editor.chain().focus().toggleMark('bold').run(),
  italic: (editor: Editor) => editor.chain().focus().toggleMark('italic').run(),
  strike: (editor: Editor) => editor.chain().focus().toggleMark('strike').run(),
  code: (editor: Editor) => editor.chain().focus().toggleMark('code').run(),
  heading: (editor: Editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(),
  subheading: (editor: Editor) =>
    editor.chain().focus().toggleNode('heading', 'paragraph', { level: 3 }).run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  taskList: (editor: Editor) => editor.chain().focus().toggleList('taskList', 'taskItem').run(),
  quote: (editor: Editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  divider: (editor: Editor) =>
    editor
      .chain()
      .focus()
      .insertContent([{ type: 'horizontalRule' }, { type: 'paragraph' }])
      .run(),
  table: (editor: Editor) => run(editor, insertTable),
  undo: (editor: Editor) => run(editor, (state) => undo(state) ?? false),
  redo: (editor: Editor) => run(editor, (state) => redo(state) ?? false),
  rowAbove: (editor: Editor) => run(editor, addRowBefore),
  rowBelow: (editor: Editor) => run(editor, addRowAfter),
  columnBefore: (editor: Editor) => run(editor, addColumnBefore),
  columnAfter: (editor: Editor) => run(editor, addColumnAfter),
  headerRow: (editor: Editor) => run(editor, toggleHeaderRow),
  deleteRow: (editor: Editor) => run(editor, deleteRow),
  deleteColumn: (editor: Editor) => run(editor, deleteColumn),
  deleteTable: (editor: Editor) => run(editor, deleteTable),
} as const

/** What of one's own can be taken back or brought back now. */
export function undoable(editor: Editor): { undo: boolean; redo: boolean } {
  const manager = yUndoPluginKey.getState(editor.state)?.undoManager
  return { undo: (manager?.undoStack.length ?? 0) > 0, redo: (manager?.redoStack.length ?? 0) > 0 }
}

function run(editor: Editor, command: Command): boolean {
  const done = command(editor.state, editor.view.dispatch, editor.view)
  editor.view.focus()
  return done
}

const rows = 3
const columns = 3

/** Three by three with a header row, the caret in its first cell, and a line to go on writing below. */
const insertTable: Command = (state, dispatch) => {
  const { table, tableRow, tableCell, tableHeader, paragraph } = state.schema.nodes
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return false
  const row = (cell: typeof tableCell) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => cell.create(null, paragraph.create())),
    )
  const made = table.create(null, [
    row(tableHeader),
    ...Array.from({ length: rows - 1 }, () => row(tableCell)),
  ])
  const insert = state.tr.replaceSelectionWith(made)
  const start = insert.mapping.map(state.selection.from, -1)
  // A table at the very end would leave no place to write on.
  if (insert.doc.lastChild?.type === table) insert.insert(insert.doc.content.size, paragraph.create())
  dispatch?.(insert.setSelection(TextSelection.near(insert.doc.resolve(start + 1))).scrollIntoView())
  return true
}
