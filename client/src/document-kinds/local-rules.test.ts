import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { greatestDepth } from '@roundtable/shared/document-kinds/prose-check'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { expect, test } from 'vitest'
import { localRules } from './local-rules.ts'

const schema = getSchema(vision.extensions)
const { doc, paragraph, bulletList, listItem, blockquote } = schema.nodes
const words = paragraph!.create(null, schema.text('cocoa'))

test('what this person empties keeps a line to write on', () => {
  const item = bulletList!.create(null, listItem!.create(null, words))
  expect(shown(edited(item, (edit) => edit.delete(2, 9)))).toBe('doc(bulletList(listItem(paragraph)))')
  expect(shown(edited(item, (edit) => edit.delete(1, 10)))).toBe('doc(paragraph)')
})

test('what others empty is left as it is: two would mend it twice', () => {
  const item = bulletList!.create(null, listItem!.create(null, words))
  const remote = (edit: Transaction) => edit.delete(2, 9).setMeta(ySyncPluginKey, { isChangeOrigin: true })
  expect(shown(edited(item, remote))).toBe('doc(bulletList(listItem))')
})

test('LIVE-7 nobody gets deeper than the server takes', () => {
  const nested = (depth: number): Node => (depth === 1 ? words : blockquote!.create(null, nested(depth - 1)))
  const wrap = (edit: Transaction) => edit.insert(0, nested(greatestDepth + 1))
  expect(shown(edited(words, wrap))).toBe('doc(paragraph(text))')
  expect(edited(words, (edit) => edit.insert(0, nested(greatestDepth))).doc.childCount).toBe(2)
})

function edited(block: Node, change: (edit: Transaction) => Transaction): EditorState {
  const state = EditorState.create({ doc: doc!.create(null, block), plugins: [localRules()] })
  return state.apply(change(state.tr))
}

function shown(state: EditorState): string {
  const outline = (node: Node): string =>
    node.childCount === 0 ? node.type.name : `${node.type.name}(${node.children.map(outline).join()})`
  return outline(state.doc)
}
