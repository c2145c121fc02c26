import { copyOf, openReplica } from '@roundtable/shared/document-kinds/testing/replica'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorOf } from './text-anchors.ts'
import { textMarks, showMarks, foundMarks, lookAgain } from './text-marks.ts'
import { textWords } from './text-words.ts'
import type { Editor } from '@tiptap/core'
import type { DecorationSet } from '@tiptap/pm/view'

test('COM-1 with each letter, mine or another’s, the drawn marks move along and nothing is looked up', () => {
  const { ama, jonas, marks, drawn } = open('Ama reads. Jonas writes.')
  marks([
    ['one', 'reads.'],
    ['two', 'Jonas writes.'],
  ])
  expect(drawn()).toEqual(['reads.', 'Jonas writes.'])
  type(ama, 1, 'Now ')
  type(jonas, 1, 'Here ')
  Y.applyUpdate(ama.doc, Y.encodeStateAsUpdate(jonas.doc))
  expect(drawn()).toEqual(['reads.', 'Jonas writes.'])
})

test('COM-2 marks are listed in the order of the text, and those without words are not', () => {
  const { ama, editor, marks } = open('Ama reads. Jonas writes.')
  marks([
    ['late', 'writes.'],
    ['early', 'Ama'],
  ])
  expect(foundMarks(editor, 'comments')).toEqual(['early', 'late'])
  const list = foundMarks(editor, 'comments')
  expect(lookAgain(editor)).toBe(false)
  expect(foundMarks(editor, 'comments')).toBe(list)
  ama.run((state, dispatch) => {
    dispatch?.(state.tr.delete(1, 5))
    return true
  })
  expect(lookAgain(editor)).toBe(true)
  expect(foundMarks(editor, 'comments')).toEqual(['late'])
})

test('layers do not touch each other', () => {
  const { editor, marks } = open('Ama reads. Jonas writes.')
  marks([['one', 'reads.']])
  marks([['other', 'Jonas']], 'amendments')
  marks([])
  expect(foundMarks(editor, 'comments')).toEqual([])
  expect(foundMarks(editor, 'amendments')).toEqual(['other'])
})

function open(text: string) {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const plugin = textMarks(() => undefined)
  const ama = openReplica(vision, copyOf(seed), [plugin])
  type(ama, 1, text)
  const jonas = openReplica(vision, copyOf(ama.doc))
  // Of the editor only its state and its way to change it are used here.
  const editor = {
    get state() {
      return ama.state
    },
    view: {
      get state() {
        return ama.state
      },
      dispatch: (transaction: typeof ama.state.tr) =>
        ama.run((_, dispatch) => (dispatch?.(transaction), true)),
    },
  } as unknown as Editor
  const marks = (wanted: [id: string, words: string][], layer = 'comments') =>
    showMarks(
      editor,
      layer,
      wanted.map(([id, words]) => {
        const { text, positionOf } = textWords(ama.state.doc)
        const from = positionOf(text.indexOf(words))
        return { id, anchor: anchorOf(ama.state, { from, to: from + words.length })!, label: String }
      }),
    )
  const drawn = () =>
    (plugin.props.decorations!.call(plugin, ama.state) as DecorationSet)
      .find(undefined, undefined, (spec: { id?: string }) => spec.id !== undefined)
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to }) => textWords(ama.state.doc, from, to).text)
  return { ama, jonas, editor, marks, drawn }
}

function type(person: ReturnType<typeof openReplica>, position: number, words: string): void {
  person.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(words, position))
    return true
  })
}
