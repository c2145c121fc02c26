import { expect, test } from 'vitest'
import { rowsKind } from '../document-kinds/rows.ts'
import { day, oneOf } from '../document-kinds/rows-field.ts'
import { line, lines } from '../document-kinds/rows-shared-fields.ts'
import { vision } from '../document-kinds/vision.ts'
import { passagesOf } from './passages.ts'
import { type Findable, ranked } from './ranking.ts'
import { readSought } from './sought.ts'

const sought = readSought('fair price')!
const passage = (heading: string, body = '') => ({ heading, place: '', body })
const thing = (to: string, more: Partial<Findable>): Findable => ({
  to: `/documents/${to}`,
  kind: 'vision',
  title: 'Vision',
  at: 0,
  archived: false,
  passages: [],
  ...more,
})

test('titles weigh more than headings, headings more than text, and of equals the newer comes first', () => {
  const order = ranked(
    [
      thing('text', { passages: [passage('', 'a fair price')] }),
      thing('newer text', { passages: [passage('', 'a fair price')], at: 9 }),
      thing('heading', { passages: [passage('A fair price')] }),
      thing('title', { title: 'Fair price', passages: [passage('')] }),
    ],
    sought,
  )
  expect(order.map(({ to }) => to)).toEqual(
    ['title', 'heading', 'newer text', 'text'].map((name) => `/documents/${name}`),
  )
})

test('words of the title alone are one find, not one for each section', () => {
  const [found] = ranked(
    [thing('a', { title: 'Fair price', passages: [passage('Aims'), passage('Means')] })],
    sought,
  )
  expect([found!.hits, found!.more]).toEqual([[], 0])
})

test('the best three places of a thing are shown, and how many more there are is said', () => {
  const passages = [1, 2, 3, 4, 5].map((times) => passage(`Section ${times}`, 'fair price '.repeat(times)))
  const [found] = ranked([thing('a', { passages })], sought)
  expect(found!.hits.map(({ heading }) => heading)).toEqual(['Section 3', 'Section 4', 'Section 5'])
  expect(found!.more).toBe(2)
})

test('a text is found section by section, a long one in pieces, rows one by one', () => {
  const heading = (text: string) => ({ type: 'heading', content: [{ type: 'text', text }] })
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const item = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('one'), paragraph('two')] }],
  }
  const doc = {
    type: 'doc',
    content: [paragraph('before'), heading('Aims'), item, heading('Long'), paragraph('x '.repeat(9000))],
  }
  expect(
    passagesOf(vision, { form: 'prose', doc }).map(({ heading, body }) => [heading, body.length]),
  ).toEqual([
    ['', 6],
    ['Aims', 7],
    ['Long', 8000],
    ['Long', 8000],
    ['Long', 2000],
  ])
  expect(passagesOf(vision, { form: 'prose', doc: { type: 'doc' } })).toEqual([passage('')])
})

test('rows are found one by one, by the words people wrote in them', () => {
  const kind = rowsKind({
    id: 'plots',
    schemaVersion: 1,
    tables: { plots: { title: line(99), status: oneOf('planned', 'done'), due: day(), proof: lines(99) } },
  })
  const row = {
    id: 'r1',
    title: 'map',
    status: 'planned',
    due: '2026-03-01',
    proof: ['a first map', 'https://example.org'],
  }
  expect(passagesOf(kind, { form: 'rows', tables: { plots: [row] } })).toEqual([
    { heading: 'map', place: 'plots/r1', body: 'a first map\nhttps://example.org' },
  ])

  const aims = rowsKind({ id: 'aims', schemaVersion: 1, tables: { aims: { words: line(99) } } })
  expect(
    passagesOf(aims, { form: 'rows', tables: { aims: [{ id: 'a1', words: 'lives from it' }] } }),
  ).toEqual([{ heading: '', place: 'aims/a1', body: 'lives from it' }])
})
