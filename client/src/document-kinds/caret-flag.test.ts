import { expect, test } from 'vitest'
import { flagPlace, type FlagGeometry } from './caret-flag.ts'

const line = { top: 100, bottom: 130 }
const inTheMiddle: FlagGeometry = {
  caret: { ...line, left: 300, right: 302 },
  flag: { width: 80, height: 20 },
  measure: { top: 0, bottom: 900, left: 0, right: 600 },
  ownLine: undefined,
  atParagraphEnd: false,
  rightToLeft: false,
}

test('a flag stands above the line', () => {
  expect(flagPlace(inTheMiddle)).toEqual({ place: 'above', flipped: false })
})

test('at the end of a paragraph it stands in the free space beside the caret', () => {
  expect(flagPlace({ ...inTheMiddle, atParagraphEnd: true })).toEqual({ place: 'beside', flipped: false })
})

test('near the edge it flips to stay inside the measure', () => {
  const caret = { ...line, left: 560, right: 562 }
  expect(flagPlace({ ...inTheMiddle, caret, atParagraphEnd: true })).toEqual({
    place: 'above',
    flipped: true,
  })
})

test('it never covers the line of one’s own caret', () => {
  const ownLine = { top: 70, bottom: 100, left: 0, right: 0 }
  expect(flagPlace({ ...inTheMiddle, ownLine }).place).toBe('below')
  expect(flagPlace({ ...inTheMiddle, ownLine: { ...ownLine, top: 20, bottom: 60 } }).place).toBe('above')
})

test('from right to left the edge is the left one', () => {
  const caret = { ...line, left: 40, right: 42 }
  expect(flagPlace({ ...inTheMiddle, caret, rightToLeft: true }).flipped).toBe(true)
})
