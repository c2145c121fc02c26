import type { JSONContent } from '@tiptap/core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { clauseNumbers, nextClauseId } from './clauses.ts'
import { codeOfConduct } from './code-of-conduct.ts'
import { openQuestions, subQuestionIds } from './conduct-questions.ts'
import { proseRoot } from './prose.ts'

const clause = (id: string | null, words = ''): JSONContent => ({
  type: 'clause',
  attrs: { id },
  ...(words ? { content: [{ type: 'text', text: words }] } : {}),
})
const paragraph = (words: string): JSONContent => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
})
const heading = (question: string | null): JSONContent => ({ type: 'heading', attrs: { level: 3, question } })
const text = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content })

test('CAP-4.2 a clause is numbered by its place; nothing of it is stored', () => {
  const quote = { type: 'blockquote', content: [clause('clauseinquote')] }
  const doc = text(clause('firstclause'), paragraph('between'), quote, clause('lastclause'))
  expect([...clauseNumbers(doc)]).toEqual([
    ['firstclause', 1],
    ['clauseinquote', 2],
    ['lastclause', 3],
  ])
})

test('of two clauses with one id the first has it; one without an id is counted all the same', () => {
  const doc = text(clause('sameclause'), clause('sameclause'), clause(null), clause('lastclause'))
  expect([...clauseNumbers(doc)]).toEqual([
    ['sameclause', 1],
    ['lastclause', 4],
  ])
})

test('a second clause of one id takes the same new one on every replica, and never one that is taken', () => {
  const next = nextClauseId('sameclause', () => false)
  expect(next).toMatch(/^[a-z0-9]{14}$/)
  expect(nextClauseId('sameclause', () => false)).toBe(next)
  const after = nextClauseId('sameclause', (id) => id === next)
  expect(after).not.toBe(next)
  expect(nextClauseId(next, () => false)).toBe(after)
})

test('CAP-4.0 in an empty code every question is open', () => {
  expect(openQuestions(text(paragraph('By way of introduction')))).toEqual(
    subQuestionIds.map((id) => ({ id, is: 'not asked' })),
  )
})

test.each([
  ['a clause with words', [clause('oneclause', 'We meet each month.')], undefined],
  ['a clause with words in a quote', [{ type: 'blockquote', content: [clause(null, 'Agreed')] }], undefined],
  ['words and no clause', [paragraph('We meet each month.')], 'without a clause'],
  ['a clause without words', [clause('oneclause')], 'without words'],
  ['a clause of blanks', [clause('oneclause', '  ')], 'without words'],
  ['nothing', [], 'without words'],
])('CAP-4.0 a question followed by %s', (_what, answer, is) => {
  const doc = text(heading('meetings'), ...answer, heading(null), clause('elsewhere', 'Of something else'))
  expect(openQuestions(doc).find(({ id }) => id === 'meetings')).toEqual(
    is === undefined ? undefined : { id: 'meetings', is, block: 0 },
  )
})

test.each([
  ['a clause whose id is no id', 'clause', 'id', 'a b'],
  ['a clause whose id is too long', 'clause', 'id', 'a'.repeat(25)],
  ['a clause whose id is a list', 'clause', 'id', ['abcdefgh']],
  ['a clause with its number', 'clause', 'number', '3'],
  ['a reference to no id', 'clauseReference', 'to', '../../etc'],
  ['a heading that asks what the guide does not', 'heading', 'question', 'budget'],
])('LIVE-7 refuses %s', (_what, name, attribute, value) => {
  expect(misfit((root) => root.push([written(name, attribute, value)]))).toHaveProperty('what')
})

test('LIVE-7 takes clauses, references in a line, and headings that ask', () => {
  const write = (root: Y.XmlFragment) => {
    const [rule, asks, plain] = [
      element('clause', 'id', 'oneclause'),
      element('heading', 'question', 'meetings'),
      new Y.XmlElement('paragraph'),
    ]
    root.push([asks, rule, plain])
    plain.push([new Y.XmlText('see '), element('clauseReference', 'to', 'oneclause')])
  }
  expect(misfit(write)).toBeUndefined()
})

/** A reference stands in a line, the others beside each other. */
function written(name: string, attribute: string, value: unknown): Y.XmlElement {
  if (name !== 'clauseReference') return element(name, attribute, value)
  const line = new Y.XmlElement('paragraph')
  line.push([element(name, attribute, value)])
  return line
}

function element(name: string, attribute: string, value: unknown): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.setAttribute(attribute, value as string)
  return made
}

function misfit(write: (root: Y.XmlFragment) => void) {
  const doc = new Y.Doc()
  let found: ReturnType<typeof codeOfConduct.check>
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    found ??= codeOfConduct.check(transaction)
  })
  doc.transact(() => write(doc.getXmlFragment(proseRoot)))
  return found
}
