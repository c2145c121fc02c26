import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands'
import { Fragment, type Schema } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { AllSelection, TextSelection, type Command } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from '@tiptap/pm/tables'
import type { Replica } from './replica.ts'

/** What people do to rich text, by name. Each acts on the selection as it is. */
export const edits = {
  type: () => (state, dispatch) => {
    dispatch?.(state.tr.insertText('cocoa '))
    return true
  },
  erase: () => (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection())
    return true
  },
  paste: () => (state, dispatch) => {
    const { from, to } = state.selection
    dispatch?.(state.tr.replace(0, 0, state.doc.slice(from, to)))
    return true
  },
  clear: () => (state, dispatch) => {
    dispatch?.(state.tr.setSelection(new AllSelection(state.doc)).deleteSelection())
    return true
  },
  // Only at a caret: ProseMirror's command throws where erasing a selection first leaves no text to split.
  split: () => (state, dispatch) => state.selection.empty && splitBlock(state, dispatch),
  join: () => joinBackward,
  lift: () => lift,
  bold: ({ marks }) => toggleMark(marks['bold']!),
  code: ({ marks }) => toggleMark(marks['code']!),
  link: ({ marks }) => toggleMark(marks['link']!, { href: 'https://example.org' }),
  heading: ({ nodes }) => setBlockType(nodes['heading']!, { level: 3 }),
  paragraph: ({ nodes }) => setBlockType(nodes['paragraph']!),
  quote: ({ nodes }) => wrapIn(nodes['blockquote']!),
  bullets: ({ nodes }) => wrapInList(nodes['bulletList']!),
  numbers: ({ nodes }) => wrapInList(nodes['orderedList']!),
  tasks: ({ nodes }) => wrapInList(nodes['taskList']!),
  indent: ({ nodes }) => sinkListItem(nodes['listItem']!),
  outdent: ({ nodes }) => liftListItem(nodes['listItem']!),
  nextItem: ({ nodes }) => splitListItem(nodes['listItem']!),
  tick: () => (state, dispatch) => {
    const { $from } = state.selection
    const depth = Array.from({ length: $from.depth }, (_, up) => $from.depth - up).find(
      (level) => $from.node(level).type.name === 'taskItem',
    )
    if (depth !== undefined) dispatch?.(state.tr.setNodeAttribute($from.before(depth), 'checked', true))
    return depth !== undefined
  },
  lineBreak: ({ nodes }) => insert(() => Fragment.from(nodes['hardBreak']!.create())),
  divider: ({ nodes }) => insert(() => Fragment.from(nodes['horizontalRule']!.create())),
  table: (schema) => insert(() => Fragment.from(aTable(schema))),
  rowBelow: () => addRowAfter,
  columnAfter: () => addColumnAfter,
  withoutRow: () => deleteRow,
  withoutColumn: () => deleteColumn,
  headerRow: () => toggleHeaderRow,
  // Of kinds that have them; elsewhere they do nothing. One id for all: two of the same may meet in a merge.
  clause: ({ nodes }) => (nodes['clause'] ? setBlockType(nodes['clause'], { id: 'clause00' }) : () => false),
  clauseReference: ({ nodes }) => {
    const reference = nodes['clauseReference']
    return reference ? insert(() => Fragment.from(reference.create({ to: 'clause00' }))) : () => false
  },
} satisfies Record<string, (schema: Schema) => Command>

export type EditName = keyof typeof edits

/** Selects from one share of the text to another (both 0 to 1) and does the edit there. */
export function edit(replica: Replica, name: EditName, from: number, to: number): void {
  replica.run((state, dispatch) => {
    const at = (share: number) => state.doc.resolve(Math.floor(share * state.doc.content.size))
    dispatch?.(state.tr.setSelection(TextSelection.between(at(from), at(to))))
    return true
  })
  replica.run(edits[name](replica.state.schema))
}

function insert(content: () => Fragment): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceWith(state.selection.from, state.selection.to, content()))
    return true
  }
}

function aTable({ nodes }: Schema) {
  const cell = () => nodes['tableCell']!.create(null, nodes['paragraph']!.create())
  return nodes['table']!.create(
    null,
    [0, 1].map(() => nodes['tableRow']!.create(null, [cell(), cell()])),
  )
}
