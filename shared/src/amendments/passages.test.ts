import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOriginKey } from '../document-kinds/text-origin.ts'
import { differencesOf, lostWords, passagesOf } from './passages.ts'

const root = 'default'
const goal = 'We decide by consensus. The secretariat manages our decisions.'

test('AMD-1 a branch nobody wrote in differs nowhere', () => {
  const { document, branch, since } = aText()
  expect(passagesOf(document, branch, root, since)).toEqual([])
})

test('AMD-1 words put in and taken out stand where they were, with what is around them', () => {
  const { document, branch, since } = aText()
  replace(branch, 0, 'manages', 'moderates')
  expect(passagesOf(document, branch, root, since)).toMatchObject([
    {
      pieces: [
        { is: 'kept', text: 'We decide by consensus. The secretariat ' },
        { is: 'removed', text: 'manages' },
        { is: 'added', text: 'moderates' },
        { is: 'kept', text: ' our decisions.' },
      ],
      rewritten: false,
    },
  ])
})

test('AMD-1 a new paragraph is added wholly, one taken out removed wholly', () => {
  const { document, branch, since } = aText()
  branch.getXmlFragment(root).insert(1, [paragraph('A new one.')])
  branch.getXmlFragment(root).delete(2, 1)
  expect(passagesOf(document, branch, root, since).map(({ pieces }) => pieces)).toEqual([
    [{ is: 'added', text: 'A new one.' }],
    [{ is: 'removed', text: 'Prices stay outside.' }],
  ])
})

test('AMD-1 what the document got meanwhile is no part of the amendment', () => {
  const { document, branch, since } = aText()
  replace(branch, 0, 'manages', 'moderates')
  replace(document, 1, 'Prices', 'Prices and volumes')
  follow(branch, document)
  expect(passagesOf(document, branch, root, since)).toHaveLength(1)
})

test('AMD-4 a passage the document has changed too is rewritten, until that state was looked at', () => {
  const { document, branch, since } = aText()
  replace(branch, 0, 'manages', 'moderates')
  replace(document, 0, 'consensus', 'consent')
  follow(branch, document)
  const [passage] = passagesOf(document, branch, root, since)
  expect(passage).toMatchObject({ rewritten: true })
  const now = Y.encodeSnapshot(Y.snapshot(document))
  expect(passagesOf(document, branch, root, now)).toEqual([{ ...passage, rewritten: false }])
})

test('AMD-4 words taken out of the document beside others that went before are news', () => {
  const { document } = aText()
  replace(document, 1, 'stay ', '')
  const [branch, since] = [copyOf(document), Y.encodeSnapshot(Y.snapshot(document))]
  replace(branch, 1, 'Prices', 'Volumes')
  replace(document, 1, 'outside', '')
  follow(branch, document)
  expect(passagesOf(document, branch, root, since)).toMatchObject([{ rewritten: true }])
})

test('AMD-4 words whose paragraph the document removed are lost, and said to be', () => {
  const { document, branch } = aText()
  const before = Y.encodeStateVector(branch)
  branch.transact(() => replace(branch, 1, 'Prices', 'Prices and volumes'))
  const row = Y.encodeStateAsUpdate(branch, before)
  expect(lostWords(branch, [row])).toBe('')
  document.getXmlFragment(root).delete(1, 1)
  follow(branch, document)
  expect(lostWords(branch, [row])).toBe('Prices and volumes')
})

test('AMD-4 words that their writer brought along to where the paragraph moved are not lost', () => {
  const { document, branch } = aText()
  const rows: Uint8Array[] = []
  branch.on('update', (row: Uint8Array) => rows.push(row))
  branch.transact(() => replace(branch, 1, 'Prices', 'Prices and volumes'))
  document.getXmlFragment(root).delete(1, 1)
  const [moved, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('Prices stay outside.')]
  moved.insert(0, [text])
  document.getXmlFragment(root).insert(0, [moved])
  text.setAttribute(textOriginKey, [])
  const written = [...rows]
  follow(branch, document)
  expect(lostWords(branch, written)).toBe('Prices and volumes')
  const own = rows.length
  replace(branch, 0, 'Prices', 'Prices and volumes')
  expect(lostWords(branch, [...written, ...rows.slice(own)])).toBe('')
})

test('AMD-5 two branches that amend one paragraph name the same place', () => {
  const { document, branch, since } = aText()
  const other = copyOf(document)
  replace(branch, 0, 'manages', 'moderates')
  replace(other, 0, 'consensus', 'consent')
  const places = [branch, other].map((each) => passagesOf(document, each, root, since)[0]!.place)
  expect(places[0]).toBe(places[1])
})

function aText() {
  const document = new Y.Doc()
  document.getXmlFragment(root).insert(0, [paragraph(goal), paragraph('Prices stay outside.')])
  return { document, branch: copyOf(document), since: Y.encodeSnapshot(Y.snapshot(document)) }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  follow(copy, document)
  return copy
}

function follow(branch: Y.Doc, document: Y.Doc): void {
  Y.applyUpdate(branch, Y.encodeStateAsUpdate(document))
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}

function replace(doc: Y.Doc, at: number, words: string, by: string): void {
  const text = (doc.getXmlFragment(root).get(at) as Y.XmlElement).get(0) as Y.XmlText
  const from = text.toJSON().indexOf(words)
  text.delete(from, words.length)
  text.insert(from, by)
}

test('AMD-1 what is drawn into the branch stands between the ids of its letters', () => {
  const { document, branch } = aText()
  replace(branch, 0, 'manages', 'moderates')
  branch.getXmlFragment(root).insert(1, [paragraph('A new one.')])
  branch.getXmlFragment(root).delete(2, 1)
  const drawn = differencesOf(document, branch, root)
  expect(drawn.map(({ is, text, isBlock }) => [is, text, isBlock])).toEqual([
    ['removed', 'manages', false],
    ['added', 'moderates', false],
    ['added', 'A new one.', false],
    ['removed', 'Prices stay outside.', true],
  ])
  const [, added] = drawn
  expect(added!.last.clock - added!.first.clock).toBe('moderates'.length - 1)
})
