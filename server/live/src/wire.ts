import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messages, type RefusedEdit } from '@roundtable/shared/live/messages'

/** A message ready for the socket: `bytes` is the whole WebSocket frame, `payload` the part of it that `ws.send` takes. */
export interface Frame {
  readonly bytes: Buffer
  readonly payload: Buffer
}

const syncKinds = { step1: 0, step2: 1, update: 2 } as const

/** What a client said. `unreadable` carries `edit` where the client counts the message as an edit (LIVE-5). */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  /** `catchUp`: a step 2, all that was written without a connection, in one piece. */
  | { readonly kind: 'edit'; readonly update: Uint8Array; readonly catchUp: boolean }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'who is here' }
  | { readonly kind: 'unreadable'; readonly edit: boolean }

/** Reads one WebSocket message. Never throws; only the envelope is looked at, not the Yjs bytes in it. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(bytes)
  let edit = false
  try {
    const type = decoding.readVarUint(decoder)
    if (type === messages.queryAwareness) return { kind: 'who is here' }
    if (type === messages.awareness) return { kind: 'presence', entries: readLast(decoder) }
    if (type !== messages.sync) return { kind: 'unreadable', edit }
    const kind = decoding.readVarUint(decoder)
    if (kind === syncKinds.step1) return { kind: 'step1', stateVector: readLast(decoder) }
    edit = kind === syncKinds.step2 || kind === syncKinds.update
    if (!edit) return { kind: 'unreadable', edit }
    // A copy: as a view it would keep, and take along to the log's thread, the whole buffer the socket was read into.
    return { kind: 'edit', update: readLast(decoder).slice(), catchUp: kind === syncKinds.step2 }
  } catch {
    return { kind: 'unreadable', edit } // cut off inside the envelope
  }
}

function readLast(decoder: decoding.Decoder): Uint8Array {
  const bytes = decoding.readVarUint8Array(decoder)
  if (decoding.hasContent(decoder)) throw new Error('bytes left over')
  return bytes
}

export function step1Frame(stateVector: Uint8Array): Frame {
  return syncFrame(syncKinds.step1, stateVector)
}

export function step2Frame(update: Uint8Array): Frame {
  return syncFrame(syncKinds.step2, update)
}

export function updateFrame(update: Uint8Array): Frame {
  return syncFrame(syncKinds.update, update)
}

/** `entries` as y-protocols encodes an awareness update: count, then (id, clock, state) each. */
export function presenceFrame(entries: Uint8Array): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness)
    encoding.writeVarUint8Array(encoder, entries)
  })
}

/** Says nothing and keeps a stock client, which counts no pings, from closing after 30 s. */
export const keepAliveFrame = presenceFrame(Uint8Array.of(0))

export function savedFrame(count: number): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messages.saved)
    encoding.writeVarUint(encoder, count)
  })
}

export function refusedFrame(index: number, code: RefusedEdit): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messages.refused)
    encoding.writeVarUint(encoder, index)
    encoding.writeVarString(encoder, code)
  })
}

export function epochFrame(epoch: string): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messages.epoch)
    encoding.writeVarString(encoder, epoch)
  })
}

function syncFrame(kind: number, body: Uint8Array): Frame {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messages.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function frameOf(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder()
  write(encoder)
  const payload = encoding.toUint8Array(encoder)
  const header = headerOf(payload.length)
  const bytes = Buffer.concat([header, payload])
  return { bytes, payload: bytes.subarray(header.length) }
}

/** RFC 6455: one final binary frame, unmasked as servers send it, length in 7, 16 or 64 bits. */
function headerOf(length: number): Buffer {
  const finalBinary = 0x82
  if (length < 126) return Buffer.of(finalBinary, length)
  if (length < 65_536) return Buffer.of(finalBinary, 126, length >> 8, length & 0xff)
  const header = Buffer.alloc(10)
  header[0] = finalBinary
  header[1] = 127
  header.writeUIntBE(length, 4, 6)
  return header
}
