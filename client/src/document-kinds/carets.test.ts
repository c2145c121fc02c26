import { expect, test } from 'vitest'
import { createRelativePositionFromJSON, Doc } from 'yjs'
import { hasCaret } from './carets.ts'

const user = {
  id: 'ama',
  name: 'Ama Dankwa',
  organisation: null,
  sector: null,
  role: 'observer',
  mayWrite: false,
}
const at = { type: { client: 1, clock: 2 }, tname: null, item: null, assoc: 0 }

test('a caret as the binding sends it is drawn', () => {
  expect(hasCaret({ user, cursor: { anchor: at, head: { ...at, item: { client: 3, clock: 4 } } } })).toBe(
    true,
  )
})

test.each([
  ['no caret', { user }],
  ['no person', { cursor: { anchor: at, head: at } }],
  ['half a caret', { user, cursor: { anchor: at } }],
  ['a caret in another root', { user, cursor: { anchor: { ...at, tname: 'shadow' }, head: at } }],
  ['an id that is text', { user, cursor: { anchor: { ...at, type: 'x' }, head: at } }],
  ['an id without a clock', { user, cursor: { anchor: { ...at, item: { client: 1 } }, head: at } }],
  ['a list', { user, cursor: [1, 2] }],
])('%s is not drawn', (_what, state) => expect(hasCaret(state)).toBe(false))

test('what is let through never makes Yjs throw or create a root', () => {
  const doc = new Doc()
  expect(() => createRelativePositionFromJSON(at)).not.toThrow()
  expect(doc.share.size).toBe(0)
})
