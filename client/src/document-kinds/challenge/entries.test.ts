import { describe, expect, test } from 'vitest'
import { entriesOf, pastedEntries, type WordsRow } from './entries.ts'

const row = (id: string, words: string, removed = false): WordsRow => ({ id, words, removed })
const ids = (rows: readonly WordsRow[], more: { at?: string; isList?: boolean } = {}) =>
  entriesOf(rows, { at: undefined, spare: 'spare', isList: false, ...more }).map(({ id }) => id)

describe('CAP-1.1 the fields of a part', () => {
  test('a sentence has one field, a list one more than it has entries', () => {
    expect(ids([])).toEqual(['spare'])
    expect(ids([row('a', 'Prices')])).toEqual(['a'])
    expect(ids([row('a', 'Prices')], { isList: true })).toEqual(['a', 'spare'])
    expect(ids([row('a', 'Prices'), row('b', '')], { isList: true })).toEqual(['a', 'b'])
  })

  test('what two began at once stands twice', () => {
    expect(ids([row('a', 'Income'), row('b', 'School')])).toEqual(['a', 'b'])
  })

  test('who stands in the empty field keeps it when another begins first', () => {
    expect(ids([row('a', 'Income')], { at: 'spare' })).toEqual(['a', 'spare'])
  })

  test('who writes in an entry keeps it when another removes it', () => {
    const rows = [row('a', 'Income', true)]
    expect(entriesOf(rows, { at: 'a', spare: 'spare', isList: false })).toEqual([
      { id: 'a', words: 'Income', is: 'removed' },
    ])
    expect(ids(rows)).toEqual(['spare'])
  })

  test('undoing the first letter leaves the caret where it is', () => {
    expect(ids([row('a', '', true)], { at: 'a' })).toEqual(['a'])
    expect(ids([row('a', '', true)])).toEqual(['spare'])
  })
})

test('CAP-1.1 a pasted list becomes an entry for each line; a line stays a line', () => {
  expect(pastedEntries('• Farmers\r\n• Carriers\n\n3) Buyers\n')).toEqual(['Farmers', 'Carriers', 'Buyers'])
  expect(pastedEntries('Farmers\n')).toBeUndefined()
  expect(pastedEntries('2 of 3 farmers\n- in debt')).toEqual(['2 of 3 farmers', 'in debt'])
  expect(pastedEntries('line\n'.repeat(101))).toBeUndefined()
})
