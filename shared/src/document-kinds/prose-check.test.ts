import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { proseRoot } from './prose.ts'
import { vision } from './vision.ts'

test('the check looks at what the edit added, not at the document', () => {
  const doc = ofParagraphs(5000)
  let looks = -1
  doc.on('afterTransaction', (transaction) => (looks = looksOf(transaction)))
  const [middle] = doc.getXmlFragment(proseRoot).slice(2500, 2501)
  if (middle instanceof Y.XmlElement) middle.insert(0, [new Y.XmlText('a')])
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(60)
})

test('a transaction that was tidied up already is judged the same', () => {
  const doc = new Y.Doc()
  const misfits: unknown[] = []
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    misfits.push(vision.check(transaction)),
  )
  const root = doc.getXmlFragment(proseRoot)
  root.push([new Y.XmlElement('paragraph')])
  root.push([new Y.XmlElement('decisionBlock')])
  expect(misfits).toEqual([undefined, { what: 'an unknown node' }])
})

test('taking away what was there is always in order', () => {
  const doc = ofParagraphs(3)
  const misfits: unknown[] = []
  doc.on('afterTransaction', (transaction) => misfits.push(vision.check(transaction)))
  doc.getXmlFragment(proseRoot).delete(0, 3)
  expect(misfits).toEqual([undefined])
})

test('what the check says holds none of the text', () => {
  const doc = new Y.Doc()
  const misfits: unknown[] = []
  doc.on('afterTransaction', (transaction) => misfits.push(vision.check(transaction)))
  doc.getXmlFragment(proseRoot).push([new Y.XmlElement('our red line is 12 %')])
  expect(JSON.stringify(misfits)).not.toContain('red line')
})

function ofParagraphs(count: number): Y.Doc {
  const doc = new Y.Doc()
  const paragraphs = Array.from({ length: count }, () => new Y.XmlElement('paragraph'))
  doc.getXmlFragment(proseRoot).insert(0, paragraphs)
  return doc
}

/** How many structs the check touches: a binary search over all, then the new ones. */
function looksOf(transaction: Y.Transaction): number {
  let looks = 0
  const { clients } = transaction.doc.store
  const counting = new Map(
    [...clients].map(([client, structs]) => [
      client,
      new Proxy(structs, {
        get(target, name) {
          if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1
          return Reflect.get(target, name) as unknown
        },
      }),
    ]),
  )
  transaction.doc.store.clients = counting
  vision.check(transaction)
  transaction.doc.store.clients = clients
  return looks
}
