import { expect, test } from 'vitest'
import type { Content } from '../document-kinds/kind.ts'
import { hasWords, placeholdersIn } from './placeholders.ts'

const prose = (...lines: string[]): Content => ({
  form: 'prose',
  doc: {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      ...(line === '' ? {} : { content: line.split('').map((text) => ({ type: 'text', text })) }),
    })),
  },
})

test('CAP-2.4 what stands in square brackets waits to be filled in; each is named once, in its order', () => {
  const content = prose('We are [name of the partnership].', 'Until [day]: […], then [day].')
  expect(placeholdersIn(content)).toEqual(['[name of the partnership]', '[day]', '[…]'])
})

test('CAP-2.4 a number in brackets points to a note, and brackets do not reach over lines', () => {
  expect(placeholdersIn(prose('See [1] and [2, 3].', 'open [', 'closed]', '[]'))).toEqual([])
})

test('CAP-2.4 rows have placeholders too, in whichever field', () => {
  const content: Content = {
    form: 'rows',
    tables: { roles: [{ id: '[x]', title: '[title]', duties: ['to write [what]'], weight: 1, done: null }] },
  }
  expect(placeholdersIn(content)).toEqual(['[title]', '[what]'])
})

test('a text without a letter has nothing to adopt', () => {
  expect([prose(''), prose('—', ' '), prose('a')].map(hasWords)).toEqual([false, false, true])
})
