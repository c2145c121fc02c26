import { expect, test } from 'vitest'
import { countWords } from './word-count.ts'

test.each([
  ['By 2032, a family can live from its work.', 'en', 9],
  ['Jede Bohne\nlässt sich zurückverfolgen', 'de', 5],
  ['カカオの木', 'ja', 3],
  ['', 'en', 0],
])('%j has words as counted in %s', (text, language, words) => {
  expect(countWords(text, language)).toBe(words)
})
