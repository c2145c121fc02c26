import { i18n } from '@lingui/core'
import type { Editor } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  keyQuestionOf,
  openQuestions,
  type QuestionId,
  questionIds,
  type SubQuestionId,
} from '@roundtable/shared/document-kinds/conduct-questions'
import { questionWords } from './question-words.ts'

/** Puts the caret where the question is to be answered; takes the question into the text first where it is not there. */
export function answerQuestion(editor: Editor, id: SubQuestionId): void {
  // Others may have written since it was shown.
  const open = openQuestions(editor.getJSON()).find((one) => one.id === id)
  if (open === undefined) return
  const edit = editor.state.tr
  const at = open.is === 'not asked' ? ask(edit, open.id) : emptyLineBelow(edit, open.block)
  editor.view.dispatch(edit.setSelection(TextSelection.create(edit.doc, at + 1)).scrollIntoView())
  editor.view.focus()
}

/** Answers where the empty clause below the new heading begins. The headings are in the language of who asks. */
function ask(edit: Transaction, id: SubQuestionId): number {
  const key = keyQuestionOf(id)
  const missing: QuestionId[] = headingOf(edit.doc, key) === undefined ? [key, id] : [id]
  const { schema } = edit.doc.type
  const made = missing.map((each) => heading(schema, each, each === key ? 2 : 3))
  const blocks = [...made, schema.nodes['clause']!.create()]
  const blank = isBlank(edit.doc)
  const at = blank ? 0 : placeFor(edit.doc, missing[0]!)
  edit.replaceWith(at, blank ? edit.doc.content.size : at, blocks)
  return at + made.reduce((size, one) => size + one.nodeSize, 0)
}

function heading(schema: Schema, question: QuestionId, level: 2 | 3): Node {
  return schema.nodes['heading']!.create({ level, question }, schema.text(i18n._(questionWords[question])))
}

const isBlank = (doc: Node) => doc.childCount === 0 || (doc.childCount === 1 && doc.content.size === 2)

/** After the section of the last question that comes before it in the guide, else ahead of the first that comes after it. */
function placeFor(doc: Node, question: QuestionId): number {
  const order = questionIds.indexOf(question)
  const asked = blocksOf(doc).flatMap(({ node, from }, index) => {
    const id = questionIds.indexOf(node.attrs['question'] as QuestionId)
    return id < 0 ? [] : [{ id, from, index }]
  })
  const before = asked.filter(({ id }) => id < order).at(-1)
  if (before !== undefined) return endOfSection(doc, before.index)
  return asked.find(({ id }) => id > order)?.from ?? doc.content.size
}

function headingOf(doc: Node, question: QuestionId) {
  return blocksOf(doc).find(({ node }) => node.attrs['question'] === question)
}

function emptyLineBelow(edit: Transaction, block: number): number {
  const below = blocksOf(edit.doc)[block + 1]
  const isLine = below?.node.isTextblock === true && below.node.type.name !== 'heading'
  if (below !== undefined && isLine && below.node.textContent.trim() === '') return below.from
  const end = endOfSection(edit.doc, block)
  edit.insert(end, edit.doc.type.schema.nodes['clause']!.create())
  return end
}

function endOfSection(doc: Node, block: number): number {
  const next = blocksOf(doc)
    .slice(block + 1)
    .find(({ node }) => node.type.name === 'heading')
  return next?.from ?? doc.content.size
}

function blocksOf(doc: Node): { node: Node; from: number }[] {
  const blocks: { node: Node; from: number }[] = []
  doc.forEach((node, from) => blocks.push({ node, from }))
  return blocks
}
