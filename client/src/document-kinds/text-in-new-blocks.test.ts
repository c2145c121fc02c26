import { getSchema } from '@tiptap/core'
import { splitBlock } from '@tiptap/pm/commands'
import { TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import {
  type Replica,
  copyOf,
  exchange,
  openReplica,
} from '@roundtable/shared/document-kinds/testing/replica'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textInNewBlocks } from './text-in-new-blocks.ts'

test('LIVE-9 first letters that cross in a new document are there once each', () => {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const [ama, jonas] = [open(seed), open(seed)]
  bothType(ama, jonas)
  expect(letters(vision.plainText(ama.doc))).toBe('aaajjj')
})

test('LIVE-9 first letters that cross in a line one of them has begun are there once each', () => {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const ama = open(seed)
  type(ama, 'title')
  ama.run(splitBlock)
  const jonas = open(ama.doc)
  bothType(ama, jonas)
  expect(letters(vision.plainText(ama.doc).split('\n').at(-1)!)).toBe('aaajjj')
})

test('one undo takes a new line back together with its text', () => {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const ama = open(seed)
  const root = ama.doc.getXmlFragment(proseRoot)
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 })
  type(ama, 'cocoa')
  ama.run(splitBlock)
  expect(root.length).toBe(2)
  undo.undo()
  expect(root.length).toBe(1)
  expect(vision.plainText(ama.doc)).toBe('cocoa')
})

function open(source: Y.Doc): Replica {
  const replica = openReplica(vision, copyOf(source))
  textInNewBlocks(replica.doc, getSchema(vision.extensions))
  return replica
}

/** Three letters each; what they write crosses on its way every time. */
function bothType(ama: Replica, jonas: Replica): void {
  for (let round = 0; round < 3; round++) {
    type(ama, 'a')
    type(jonas, 'j')
    const [fromAma, fromJonas] = [Y.encodeStateAsUpdate(ama.doc), Y.encodeStateAsUpdate(jonas.doc)]
    Y.applyUpdate(ama.doc, fromJonas)
    Y.applyUpdate(jonas.doc, fromAma)
  }
  exchange(ama.doc, jonas.doc)
}

function type(replica: Replica, words: string): void {
  replica.run((state, dispatch) => {
    const end = state.tr.setSelection(TextSelection.atEnd(state.doc))
    dispatch?.(end.insertText(words))
    return true
  })
}

function letters(words: string): string {
  return words.split('').toSorted().join('')
}
