import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { readSought, soughtAs } from './sought.ts'
import { wordsOf } from './words.ts'

const words = (text: string) => wordsOf(text).map(({ word }) => word)

test.each([
  ['Asɛm a ɛyɛ dɛ', 'asem a eye de'],
  ['Ŋkɔm, ƒe', 'nkom fe'],
  ['Größe und Maß', 'grosse und mass'],
  ['Ḥaddād œuvre', 'haddad oeuvre'],
  ['Ærø Łódź', 'aero lodz'],
  ['women’s groups', 'women s groups'],
  ['İstanbul ISPARTA', 'istanbul isparta'],
  ['Цена Ёлка', 'цена елка'],
  ['السَّعر', 'السعر'],
  ['हिन्दी', 'हिन्दी'],
  ['世界の', '世 界 の'],
  ['2,100 EUR/t 12e3', '2 100 eur t 12e3'],
  ['ﬁnance ①', 'finance 1'],
  ['— … ½', '12'],
])('FIND-5 %s is found by its plain letters', (text, folded) => {
  expect(words(text).join(' ')).toBe(folded)
})

test('FIND-5 a word composed and decomposed is the same word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')))
    }),
    { numRuns: 1_000 },
  )
})

test('a question is its words; the last may be half typed', () => {
  expect(readSought('Fair  fair pri')).toEqual({ whole: ['fair'], begun: 'pri' })
  expect(readSought(' ?! – ')).toBe(undefined)
  const sought = readSought('living inc')!
  expect(['living', 'income', 'live', 'in'].map((word) => soughtAs(sought, word))).toEqual([
    'living',
    'inc',
    undefined,
    undefined,
  ])
})

test('no question, however long, asks for more than twelve words', () => {
  const typed = Array.from({ length: 90 }, (_, index) => `w${index}`).join(' ')
  expect(readSought(typed)!.whole).toHaveLength(11)
})

test('an excerpt shows the words where they stand closest, and marks them as written', () => {
  const far = 'A fair start. '.padEnd(600, 'nothing to see here ')
  const excerpt = excerptOf(`${far}In the end a Fáir   living income for all.`, readSought('fair inc')!)
  const marked = excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to))
  expect(marked).toEqual(['Fáir', 'income'])
  expect([excerpt.cutBefore, excerpt.cutAfter, excerpt.text.length < 250]).toEqual([true, false, true])
})

test('marks lie within their excerpt, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.string({ maxLength: 3 }),
      (text, typed) => {
        const sought = readSought(typed) ?? { whole: [], begun: 'a' }
        const { text: shown, marks } = excerptOf(text, sought)
        let last = 0
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(shown.length)
      },
    ),
  )
})
