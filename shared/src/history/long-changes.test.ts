import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { proseRoot } from '../document-kinds/prose.ts'
import { vision } from '../document-kinds/vision.ts'
import type { ProseComparison } from './comparison.ts'
import { countingWords, follow } from './following.ts'

test('HIST-1 a change of more than ten thousand letters is told, whoever rewrote what before', () => {
  const doc = aText(`Kept before ${words('old', 4_000)} and after`)
  const following = follow(vision, doc)
  rewrite(doc, words('mine', 4_000))
  following.step('ama')
  rewrite(doc, words('yours', 4_000))
  following.step('jonas')
  const { changes } = following.comparison() as ProseComparison
  expect(changes.map(({ is, by }) => [is, by])).toEqual([
    ['deleted', 'ama'],
    ['inserted', 'jonas'],
  ])
  expect(changes[1]!.text).toContain('3999yours')
})

test('HIST-2 words are counted where they changed, however far apart, and one that moved did not change', () => {
  const doc = aText('first of all', 'long middle', 'at the end')
  const count = countingWords(vision, doc)
  doc.transact(() => {
    textAt(doc, 0).insert(0, 'very ')
    textAt(doc, 2).delete(0, 'at '.length)
  })
  expect(count()).toEqual({ added: 1, removed: 1 })
  const root = doc.getXmlFragment(proseRoot)
  doc.transact(() => {
    root.delete(1)
    root.push([paragraph('long middle')])
  })
  expect(count()).toEqual({ added: 0, removed: 0 })
})

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${index}${name}`).join(' ')

function aText(...lines: string[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(proseRoot).push(lines.map(paragraph))
  return doc
}

function paragraph(line: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(line)])
  return element
}

const textAt = (doc: Y.Doc, index: number) =>
  (doc.getXmlFragment(proseRoot).get(index) as Y.XmlElement).get(0) as Y.XmlText

/** What stands between the words that are kept. */
function rewrite(doc: Y.Doc, line: string): void {
  const text = textAt(doc, 0)
  doc.transact(() => {
    text.delete('Kept before '.length, text.length - 'Kept before  and after'.length)
    text.insert('Kept before '.length, line)
  })
}
