import { expect, test } from 'vitest'
import { someWords, words } from './words.ts'

test.each([
  ['Two lines\nand a tab\t here', true],
  ['', true],
  ['a\u0000b', false],
  ['a\u202eb', false],
  ['\ud800', false],
  ['x'.repeat(31), false],
])('%j is some words: %s', (text, fits) => {
  expect(words(30).safeParse(text).success).toBe(fits)
})

test('where something has to be said, spaces and marks nobody sees do not say it', () => {
  expect(someWords(20).safeParse('   ').success).toBe(false)
  expect(someWords(20).safeParse('\u200b\u200b').success).toBe(false)
  expect(someWords(20).parse('  Yes. ')).toBe('Yes.')
})
