import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { proseRoot } from './prose.ts'
import { vision } from './vision.ts'

test('the text comes out as Tiptap JSON, marks and all', () => {
  expect(vision.toJSON(aText())).toEqual({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What we want to see' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Every ' },
          { type: 'text', text: 'bean', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'its plot' },
        ],
      },
    ],
  })
})

test('the plain text has a line for each block and each line break', () => {
  expect(vision.plainText(aText())).toBe('What we want to see\nEvery bean\nits plot')
})

test('an empty document is an empty text', () => {
  expect(vision.plainText(new Y.Doc())).toBe('')
})

function aText(): Y.Doc {
  const doc = new Y.Doc()
  const heading = new Y.XmlElement('heading')
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment(proseRoot).insert(0, [heading, paragraph])
  heading.setAttribute('level', 2 as unknown as string)
  heading.insert(0, [new Y.XmlText('What we want to see')])
  const bean = new Y.XmlText('Every bean')
  bean.format(6, 4, { bold: {} })
  paragraph.insert(0, [bean, new Y.XmlElement('hardBreak'), new Y.XmlText('its plot')])
  return doc
}
