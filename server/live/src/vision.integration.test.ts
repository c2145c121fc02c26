import { vision } from '@roundtable/shared/document-kinds/vision'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openHouse, type House } from './testing/house.ts'
import { RawClient } from './testing/raw-client.ts'

/** The engine with a real kind: what y-tiptap would delete for everybody never reaches anybody. */
let house: House
beforeAll(async () => {
  house = await openHouse({ kind: vision })
})
afterAll(() => house.close())

const poisons: [name: string, poison: (root: Y.XmlFragment) => void][] = [
  ['an unknown node', (root) => root.insert(0, [new Y.XmlElement('decisionBlock')])],
  ['a node where it may not stand', (root) => inQuote(root, new Y.XmlElement('tableRow'))],
  ['an unknown mark', (root) => paragraph(root).format(0, 3, { blink: {} })],
  ['a heading of the level "one"', (root) => withAttribute(root, 'heading', 'level', 'one')],
  ['an attribute that is a list', (root) => withAttribute(root, 'heading', 'level', ['javascript:'])],
]

test.each(poisons)(
  'LIVE-7 %s in a vision is refused and the text of the others stays',
  async (name, poison) => {
    const anna = await RawClient.join(house, name, { user: 'anna' })
    anna.edit((doc) => void paragraph(doc.getXmlFragment('default')))
    await anna.answered()
    const before = anna.doc.getXmlFragment('default').toJSON()
    const mallory = await RawClient.join(house, name)
    mallory.edit((doc) => poison(doc.getXmlFragment('default')))
    await expect.poll(() => mallory.refused).toEqual([{ index: 1, code: 'bad_content' }])
    await anna.answered()
    expect(anna.doc.getXmlFragment('default').toJSON()).toBe(before)
    const fresh = await RawClient.join(house, name, { user: 'ben' })
    expect(fresh.doc.getXmlFragment('default').toJSON()).toBe(before)
  },
)

function paragraph(root: Y.XmlFragment): Y.XmlText {
  const text = new Y.XmlText('what the partners wrote')
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [text])
  root.insert(0, [element])
  return text
}

function inQuote(root: Y.XmlFragment, child: Y.XmlElement): void {
  const quote = new Y.XmlElement('blockquote')
  quote.insert(0, [child])
  root.insert(0, [quote])
}

function withAttribute(root: Y.XmlFragment, node: string, name: string, value: unknown): void {
  const element = new Y.XmlElement(node)
  // Yjs types attributes as text; that the wire carries anything is the point.
  element.setAttribute(name, value as string)
  root.insert(0, [element])
}
