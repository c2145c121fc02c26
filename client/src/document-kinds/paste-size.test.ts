import { getSchema } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pasteLimits, planPaste, sizeOf } from './paste-size.ts'

const schema = getSchema(vision.extensions)
const { paragraph, heading, doc, table, tableRow, tableCell, bulletList, listItem } = schema.nodes
const bold = schema.mark('bold')

test('an ordinary paste goes in whole', () => {
  expect(planPaste(paragraphs(200, 'a sentence of some length'), true)).toEqual({ is: 'whole' })
})

test('a megabyte goes in parts that each fit into one edit', () => {
  const megabyte = paragraphs(10_000, 'x'.repeat(100))
  const plan = planPaste(megabyte, true)
  const parts = plan.is === 'parts' ? plan.parts : []
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.every((part) => sizeOf(part).structs <= pasteLimits.part.structs)).toBe(true)
  expect(parts.every((part) => sizeOf(part).bytes <= pasteLimits.part.bytes)).toBe(true)
  expect(Fragment.from(parts.flatMap((part) => part.content)).eq(megabyte)).toBe(true)
})

test('a megabyte waits for the connection', () => {
  expect(planPaste(paragraphs(10_000, 'x'.repeat(100)), false)).toEqual({ is: 'refused', because: 'offline' })
})

test('more than a document can bear is refused', () => {
  expect(planPaste(paragraphs(40_000, 'x'.repeat(100)), true)).toEqual({ is: 'refused', because: 'too_long' })
})

test('one block that does not fit into an edit is refused', () => {
  const wall = Fragment.from(paragraph!.create(null, schema.text('x'.repeat(1_000_000))))
  expect(planPaste(wall, true)).toEqual({ is: 'refused', because: 'block_too_long' })
  const cells = () => Array.from({ length: 5 }, () => tableCell!.create(null, aParagraph('a')))
  const rows = Array.from({ length: 400 }, () => tableRow!.create(null, cells()))
  expect(planPaste(Fragment.from(table!.create(null, rows)), true)).toEqual({
    is: 'refused',
    because: 'block_too_long',
  })
})

test('the estimate is never below what Yjs makes of it', () => {
  const content = Fragment.from([
    heading!.create({ level: 3 }, schema.text('What we want to see')),
    paragraph!.create(null, [schema.text('Every '), schema.text('bean', [bold]), schema.text(' of them')]),
    bulletList!.create(null, [
      listItem!.create(null, aParagraph('one')),
      listItem!.create(null, aParagraph('two')),
    ]),
    table!.create(null, tableRow!.create(null, tableCell!.create(null, aParagraph('cell')))),
  ])
  expect(sizeOf(content).structs).toBeGreaterThanOrEqual(structsOf(content))
})

function structsOf(content: Fragment): number {
  const shared = new Y.Doc()
  prosemirrorToYXmlFragment(doc!.create(null, content), shared.getXmlFragment('default'))
  return Y.decodeUpdate(Y.encodeStateAsUpdate(shared)).structs.length
}

function paragraphs(count: number, words: string): Fragment {
  return Fragment.from(Array.from({ length: count }, () => aParagraph(words)))
}

function aParagraph(words: string) {
  return paragraph!.create(null, schema.text(words))
}
