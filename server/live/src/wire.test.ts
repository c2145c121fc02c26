import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMessage, savedFrame, updateFrame } from './wire.ts'

test.each([
  [1, 2],
  [125 - 4, 2],
  [126, 4],
  [65_530, 4],
  [65_536, 10],
  [5_000_000, 10],
])('a frame for %i bytes has the header RFC 6455 asks for (%i bytes)', (length, header) => {
  const { bytes, payload } = updateFrame(new Uint8Array(length))
  expect(bytes.length - payload.length).toBe(header)
  expect(bytes[0]).toBe(0x82)
  const lengths: Record<number, number> = {
    126: bytes.readUInt16BE(2),
    127: header === 10 ? Number(bytes.readBigUInt64BE(2)) : 0,
  }
  expect(lengths[bytes[1]!] ?? bytes[1]).toBe(payload.length)
})

test('saved is type 10 and a count', () => {
  expect([...savedFrame(300).payload]).toEqual([10, 0xac, 2])
})

test('LIVE-5 an edit that is cut off in its envelope still counts as an edit', () => {
  const { payload } = updateFrame(Y.encodeStateAsUpdate(new Y.Doc()))
  expect(readMessage(payload)).toMatchObject({ kind: 'edit' })
  expect(readMessage(payload.subarray(0, -1))).toEqual({ kind: 'unreadable', edit: true })
  expect(readMessage(Uint8Array.of(...payload, 0))).toEqual({ kind: 'unreadable', edit: true })
  expect(readMessage(Uint8Array.of())).toEqual({ kind: 'unreadable', edit: false })
})

test('an update that was read does not keep the buffer it came in', () => {
  const pool = new Uint8Array(65_536)
  pool.set([0, 2, 2, 0, 0])
  const message = readMessage(pool.subarray(0, 5))
  expect(message).toMatchObject({ update: { buffer: { byteLength: 2 } } })
})
