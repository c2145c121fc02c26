import type { JSONContent } from '@tiptap/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Content } from '../document-kinds/kind.ts'
import { proseRoot } from '../document-kinds/prose.ts'
import { edit, edits, type EditName } from '../document-kinds/testing/edits.ts'
import { copyOf, exchange, openReplica } from '../document-kinds/testing/replica.ts'
import { vision } from '../document-kinds/vision.ts'
import { canonicalContent, canonicalJson, sealedText } from './canonical.ts'

const seal = (content: Content) => sealedText({ kind: vision, title: 'Vision', content })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const names = Object.keys(edits) as EditName[]
const step = fc.record({
  who: fc.constantFrom(0, 1),
  name: fc.constantFrom(...names),
  from: share,
  to: share,
})
const sessions = fc.array(step, { minLength: 1, maxLength: 25 })

test('ADO-1 the same text has the same seal, whatever its history: typed by two, or written at once', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      const typed = written(session)
      const content = vision.content(typed)
      const atOnce = filled(
        new Y.Doc(),
        JSON.parse(JSON.stringify(canonicalContent(vision, content))) as Content,
      )
      expect(seal(vision.content(atOnce))).toBe(seal(content))
      expect(seal(vision.content(reloaded(typed)))).toBe(seal(content))
      expect(vision.readContent(canonicalContent(vision, content)).is).toBe('content')
    }),
    { numRuns: 60 },
  )
})

test('ADO-1 any other letter, mark, attribute or node is another seal', () => {
  fc.assert(
    fc.property(sessions, fc.nat(), (session, where) => {
      const { doc } = canonicalContent(vision, vision.content(written(session))) as { doc: JSONContent }
      const before = canonicalJson(doc)
      const others = changesOf(doc)
      const change = others[where % others.length]!
      change()
      expect(canonicalJson(doc)).not.toBe(before)
    }),
    { numRuns: 60 },
  )
})

test('ADO-1 where one edit met the next, the order of marks and what is left at its default are not part of a text', () => {
  const marks = [{ type: 'bold' }, { type: 'italic' }]
  const pieces = (...content: JSONContent[]): Content => ({
    form: 'prose',
    doc: { type: 'doc', content: [{ type: 'orderedList', content: [item(content)] }] },
  })
  const one = pieces({ type: 'text', text: 'ab', marks })
  const other = pieces(
    { type: 'text', text: 'a', marks },
    { type: 'text', text: 'b', marks: marks.toReversed() },
  )
  const said = structuredClone(one) as { doc: JSONContent }
  said.doc.content![0]!.attrs = { start: 1, type: null }
  expect(seal(other)).toBe(seal(one))
  expect(seal(said as Content)).toBe(seal(one))
})

test('ADO-1 letters are not made alike: a composed and a decomposed letter are two texts', () => {
  const text = (letters: string): Content => ({
    form: 'prose',
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: letters }] }] },
  })
  expect(seal(text('ä'))).not.toBe(seal(text('a\u0308')))
})

test('ADO-1 title, kind and schema version are part of what is sealed', () => {
  const content: Content = { form: 'prose', doc: { type: 'doc', content: [{ type: 'paragraph' }] } }
  const seals = [
    { kind: vision, title: 'Vision', content },
    { kind: vision, title: 'Vision 2032', content },
    { kind: { ...vision, id: 'note' }, title: 'Vision', content },
    { kind: { ...vision, schemaVersion: 9 }, title: 'Vision', content },
  ].map(sealedText)
  expect(new Set(seals).size).toBe(seals.length)
  expect(seals[0]).toBe(
    '{"content":{"doc":{"content":[{"type":"paragraph"}],"type":"doc"},"form":"prose"},"kind":"vision","schemaVersion":1,"title":"Vision"}',
  )
})

test('ADO-1 JSON has one form: keys in order, numbers as they are, nothing it cannot say', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
  expect(canonicalJson({ b: -0, a: [1.5, '\ud800'] })).toBe('{"a":[1.5,"\\ud800"],"b":0}')
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, () => 1]) {
    expect(() => canonicalJson({ wrong })).toThrow(/JSON/)
  }
})

/** Two people write by turns, each in an editor of their own. */
function written(session: readonly { who: number; name: EditName; from: number; to: number }[]): Y.Doc {
  const seed = new Y.Doc()
  vision.seed(seed, 'Vision')
  const people = [openReplica(vision, copyOf(seed)), openReplica(vision, copyOf(seed))] as const
  for (const [turn, { who, name, from, to }] of session.entries()) {
    edit(people[who]!, name, from, to)
    if (turn % 4 === 3) exchange(people[0].doc, people[1].doc)
  }
  exchange(people[0].doc, people[1].doc)
  return people[0].doc
}

function filled(doc: Y.Doc, content: Content): Y.Doc {
  vision.fill(doc, content)
  return doc
}

function reloaded(doc: Y.Doc): Y.Doc {
  const again = new Y.Doc()
  again.getXmlFragment(proseRoot)
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
  return again
}

const item = (content: JSONContent[]): JSONContent => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content }],
})

/** All one could do to a node and what is in it. */
function changesOf(node: JSONContent): (() => void)[] {
  const own: (() => void)[] = [
    () => void (node.attrs = { ...node.attrs, level: 7 }),
    () => void (node.content = [...(node.content ?? []), { type: 'horizontalRule' }]),
    () => void (node.type = `${node.type}x`),
  ]
  const { text, marks = [] } = node
  if (text !== undefined) {
    own.push(() => void (node.text = `${text}.`))
    own.push(() => void (node.text = text.toUpperCase() === text ? `${text} ` : text.toUpperCase()))
    own.push(() => void (node.marks = [...marks, { type: 'strike' }]))
  }
  return [...own, ...(node.content ?? []).flatMap(changesOf)]
}
