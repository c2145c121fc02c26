import { getSchema, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { clauseActions } from './clause-actions.ts'

const schema = getSchema(codeOfConduct.extensions)
const { doc, clause, heading, paragraph } = schema.nodes
const rule = (words: string) =>
  clause!.create({ id: `clause${words.toLowerCase()}00` }, words ? schema.text(words) : null)
const section = heading!.create({ level: 3 }, schema.text('H'))
const line = (words: string) => paragraph!.create(null, schema.text(words))

test('CAP-4.2 a clause moves with what belongs to it, and keeps its id and the caret', () => {
  const { state, edits } = after([rule('A'), line('a'), section, rule('B'), line('b')], 'B', clauseActions.up)
  expect(words(state)).toEqual(['A', 'a', 'B', 'b', 'H'])
  expect(state.selection.$from.parent.attrs['id']).toBe('clauseb00')
  // Out, then in: as one edit the shared text would turn one clause into the other.
  expect(edits).toBe(2)
})

test('CAP-4.2 and down past the next', () => {
  const { state } = after([rule('A'), line('a'), rule('B'), line('b')], 'A', clauseActions.down)
  expect(words(state)).toEqual(['B', 'b', 'A', 'a'])
})

test('CAP-4.2 where somebody else writes in it, its neighbour changes places with it instead', () => {
  const blocks = [rule('A'), line('a'), rule('B'), line('b')]
  const stays = (act: (editor: Editor) => unknown, at: string, others: string[]) => {
    const { state, kept } = after(blocks, at, act, 1, others)
    expect(words(state)).toEqual(['B', 'b', 'A', 'a'])
    expect([state.selection.$from.parent.textContent, state.selection.$from.parentOffset]).toEqual([at, 1])
    return kept
  }
  expect(stays(clauseActions.down, 'A', ['A'])).toEqual(['A'])
  expect(stays(clauseActions.up, 'B', ['b'])).toEqual(['b'])
  expect(stays(clauseActions.up, 'B', ['a'])).toEqual(['a'])
  // With somebody in both, the clause itself goes.
  expect(stays(clauseActions.up, 'B', ['A', 'b'])).toEqual(['A'])
})

test.each([
  ['the first does not move up', 'A', clauseActions.up],
  ['the last does not move down', 'B', clauseActions.down],
  ['a heading does not move', 'H', clauseActions.up],
])('%s', (_what, at, act) => {
  const { state } = after([rule('A'), section, rule('B')], at, act)
  expect(words(state)).toEqual(['A', 'H', 'B'])
})

test('Enter begins the next clause; ahead of the words an empty one, so that they keep their id', () => {
  expect(words(after([rule('A')], 'A', clauseActions.next, 1).state)).toEqual(['A', ''])
  const { state } = after([rule('A')], 'A', clauseActions.next, 0)
  expect(state.doc.children.map(({ attrs, textContent }) => [attrs['id'] as unknown, textContent])).toEqual([
    [null, ''],
    ['clausea00', 'A'],
  ])
})

test('Enter in an empty clause ends the list of clauses', () => {
  const { state } = after([rule('A'), rule('')], '', clauseActions.next)
  expect(state.doc.children.map(({ type }) => type.name)).toEqual(['clause', 'paragraph'])
})

/** Does it with the caret in the block of these words, while others have theirs in theirs; `kept` are those who still have it. */
function after(
  blocks: Node[],
  at: string,
  act: (editor: Editor) => unknown,
  offset = 0,
  others: string[] = [],
) {
  const whole = doc!.create(null, blocks)
  const positionOf = (sought: string) => {
    let position = 0
    whole.forEach((node, from) => {
      if (node.textContent === sought) position = from + 1
    })
    return position
  }
  const carets = others.map((who) => Decoration.inline(positionOf(who), positionOf(who) + 1, { class: who }))
  let state = EditorState.create({ doc: whole, plugins: [othersAt(DecorationSet.create(whole, carets))] })
  let edits = 0
  const dispatch = (edit: Transaction) => {
    if (edit.docChanged) edits += 1
    state = state.apply(edit)
  }
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, positionOf(at) + offset)))
  const view = Object.defineProperty({ dispatch, focus: () => undefined }, 'state', { get: () => state })
  const editor = Object.defineProperty({ view }, 'state', { get: () => state })
  act(editor as unknown as Editor)
  const left = (yCursorPluginKey.getState(state) as DecorationSet).find()
  return { state, edits, kept: left.map(({ from, to }) => state.doc.textBetween(from, to)) }
}

/** Carets that go where their letters go, as those of the live text do. */
function othersAt(carets: DecorationSet) {
  return new Plugin<DecorationSet>({
    key: yCursorPluginKey,
    state: { init: () => carets, apply: ({ mapping }, known, _, { doc }) => known.map(mapping, doc) },
  })
}

const words = (state: EditorState) => state.doc.children.map(({ textContent }) => textContent)
