import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { expect, test } from 'vitest'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { carriedBy } from './counting-socket.ts'

const doc = new Y.Doc()

test('an update carries the latest change, a second step all of them', () => {
  expect(carriedBy(frame((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(doc))))).toBe('latest')
  expect(carriedBy(frame((encoder) => writeSyncStep2(encoder, doc)))).toBe('everything')
})

test('a question and presence carry nothing and are not counted', () => {
  expect(carriedBy(frame((encoder) => writeSyncStep1(encoder, doc)))).toBeUndefined()
  expect(carriedBy(new Uint8Array([1, 1, 0]))).toBeUndefined()
  expect(carriedBy(new Uint8Array())).toBeUndefined()
})

function frame(write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 0)
  write(encoder)
  return toUint8Array(encoder)
}
