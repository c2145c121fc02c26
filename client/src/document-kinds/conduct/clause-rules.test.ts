import { getSchema } from '@tiptap/core'
import { Slice, Fragment, type Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { nextClauseId } from '@roundtable/shared/document-kinds/clauses'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import { expect, test } from 'vitest'
import { clauseRules, newClauseId } from './clause-rules.ts'

const schema = getSchema(codeOfConduct.extensions)
const { doc, clause, heading } = schema.nodes
const rule = (id: string | null, words = 'cocoa') => clause!.create({ id }, schema.text(words))
const asks = (question: string | null) => heading!.create({ level: 3, question }, schema.text('When?'))

test('CAP-4.2 a clause without an id takes a new one', () => {
  expect(newClauseId()).toMatch(/^[a-z0-9]{16}$/)
  expect(ids(edited([rule(null)], (edit) => edit.insertText('x', 1)))).toEqual(['fresh0001'])
})

test('CAP-4.2 of a clause that is parted, the first part keeps the id', () => {
  const next = nextClauseId('firstclause', () => false)
  expect(ids(edited([rule('firstclause')], (edit) => edit.split(3)))).toEqual(['firstclause', next])
})

test('CAP-4.2 a copy takes the new id, also where it is pasted ahead of the clause', () => {
  const pasted = new Slice(Fragment.from(rule('firstclause')), 0, 0)
  const next = nextClauseId('firstclause', () => false)
  expect(ids(edited([rule('firstclause')], (edit) => edit.replace(0, 0, pasted)))).toEqual([
    next,
    'firstclause',
  ])
  expect(ids(edited([rule('firstclause')], (edit) => edit.replace(7, 7, pasted)))).toEqual([
    'firstclause',
    next,
  ])
})

test('CAP-4.2 what two merged edits left double is mended by the next own edit, for everybody alike', () => {
  const twice = [rule('firstclause'), rule('firstclause'), rule('firstclause')]
  const second = nextClauseId('firstclause', () => false)
  const third = nextClauseId('firstclause', (id) => id === second)
  const [one, other] = [1, 9].map((at) => ids(edited(twice, (edit) => edit.insertText('x', at))))
  expect(one).toEqual(['firstclause', second, third])
  expect(other).toEqual(one)
})

test('CAP-4.2 what comes from others is left as it is', () => {
  const remote = (edit: Transaction) =>
    edit.insertText('x', 1).setMeta(ySyncPluginKey, { isChangeOrigin: true })
  expect(ids(edited([rule('firstclause'), rule('firstclause'), rule(null)], remote))).toEqual([
    'firstclause',
    'firstclause',
    null,
  ])
})

test('CAP-4.0 of a heading that is parted, only the first part asks the question', () => {
  const { doc } = edited([asks('meetings')], (edit) => edit.split(3))
  expect(doc.children.map(({ attrs }) => attrs['question'] as unknown)).toEqual(['meetings', null])
})

function edited(blocks: Node[], change: (edit: Transaction) => Transaction): EditorState {
  let made = 0
  const rules = clauseRules(() => `fresh${String((made += 1)).padStart(4, '0')}`)
  const state = EditorState.create({ doc: doc!.create(null, blocks), plugins: [rules] })
  return state.apply(change(state.tr))
}

function ids(state: EditorState): unknown[] {
  return state.doc.children.map(({ attrs }) => attrs['id'] as unknown)
}
