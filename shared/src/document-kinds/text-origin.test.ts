import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { proseRoot } from './prose.ts'
import {
  andThen,
  type Continued,
  isTextOrigin,
  mostContinued,
  type TextOrigin,
  textOriginKey,
} from './text-origin.ts'
import { vision } from './vision.ts'

const moved = (clock: number): Continued => ({ of: `7-${clock}`, knew: { 7: clock } })

test('DOC-4 a text may say what it continues', () => {
  expect(judged([moved(0), moved(9)])).toEqual([undefined])
})

test.each([
  ['nothing that is a list', { of: '7-0', knew: {} }],
  ['something else besides', [{ ...moved(0), words: 'our red line' }]],
  ['a client that is none', [{ of: '7-0', knew: { constructor: 1 } }]],
  ['a clock that is none', [{ of: '7-0', knew: { 7: 'now' } }]],
  ['more than anything continues', Array.from({ length: mostContinued + 1 }, (_, at) => moved(at))],
])('LIVE-7 but not %s', (_what, origin) => {
  expect(judged(origin)).toEqual([{ what: 'an attribute on text' }])
})

test('DOC-4 however often it moves, the first it continues is kept, and the last ones', () => {
  let origin: TextOrigin = []
  for (let move = 0; move < 100; move++) origin = andThen(origin, moved(move))
  expect(isTextOrigin(origin)).toBe(true)
  expect(origin).toHaveLength(mostContinued)
  expect([origin[0], origin[1], origin.at(-1)]).toEqual([moved(0), moved(101 - mostContinued), moved(99)])
})

function judged(origin: unknown): unknown[] {
  const doc = new Y.Doc()
  const misfits: unknown[] = []
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('cocoa')
  paragraph.insert(0, [text])
  doc.getXmlFragment(proseRoot).insert(0, [paragraph])
  doc.on('afterTransaction', (transaction) => misfits.push(vision.check(transaction)))
  text.setAttribute(textOriginKey, origin)
  return misfits
}
