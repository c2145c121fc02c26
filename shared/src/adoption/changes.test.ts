import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content } from '../document-kinds/kind.ts'
import { changesBetween } from './changes.ts'

const prose = (...lines: string[]): Content => ({
  form: 'prose',
  doc: {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
})
/** A letter stands for a paragraph. */
const between = (before: string, after: string) =>
  changesBetween(prose(...before.split('')), prose(...after.split('')))

describe('ADO-3 changes since', () => {
  test.each([
    ['abc', 'abc', 0],
    ['abc', 'aBc', 1],
    ['abc', 'abcd', 1],
    ['abc', 'bc', 1],
    ['abcde', 'AbcdE', 2],
    ['abc', 'xyabc', 2],
    ['abc', 'bca', 2],
    ['', 'ab', 2],
  ])('from %s to %s', (before, after, changes) => expect(between(before, after)).toBe(changes))

  test('a text has no changes against itself, and as many there as back', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [there, back] = [
          changesBetween(prose(...before), prose(...after)),
          changesBetween(prose(...after), prose(...before)),
        ]
        expect(there === 0).toBe(before.join() === after.join())
        expect(there).toBeGreaterThanOrEqual(Math.abs(before.length - after.length))
        expect(there).toBeLessThanOrEqual(before.length + after.length)
        expect(back === 0).toBe(there === 0)
      }),
    )
  })

  test('the same words in a list are a change', () => {
    const words = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] }
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [words] }] }
    const listed: Content = { form: 'prose', doc: { type: 'doc', content: [list] } }
    expect(changesBetween(prose('a'), listed)).toBe(1)
  })

  test('rows that were changed, added and removed count one each, and a new order one', () => {
    const rows = (...titles: string[]): Content => ({
      form: 'rows',
      tables: { goals: titles.map((title) => ({ id: title[0]!, title })) },
    })
    expect(changesBetween(rows('a', 'b', 'c'), rows('a', 'b!', 'd'))).toBe(3)
    expect(changesBetween(rows('a', 'b'), rows('b', 'a'))).toBe(1)
  })
})
