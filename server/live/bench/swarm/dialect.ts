import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { livePath } from '@roundtable/shared/live/rooms'
import { messages } from '@roundtable/shared/live/messages'

/** How a server wants to be spoken to. Everything else on the wire (sync, presence) is y-protocols on all of them. */
export interface Dialect {
  url(port: number, room: string, user: string): string
  /** Bytes before every message, in both directions. */
  address(room: string): Uint8Array
  /** Frames a client sends before its first sync message. */
  opening(room: string): readonly Uint8Array[]
  /** Reads a message of a type beyond sync and presence: how many of this client's edits the server has answered for. */
  answered(type: number, body: decoding.Decoder, before: number): number
  /** y-websocket sends every presence change it hears back to the server; Hocuspocus's own provider does not. */
  readonly echoesPresence: boolean
}

const nothing = new Uint8Array(0)

/** Ours: the path of a y-websocket provider, and `saved` once the edits are on disk. */
export const roundtableDialect: Dialect = {
  url: (port, room, user) => `ws://127.0.0.1:${port}${livePath}/${room}?user=${user}&schema=1&saved=1`,
  address: () => nothing,
  opening: () => [],
  answered: (type, body, before) => (type === messages.saved ? decoding.readVarUint(body) : before),
  echoesPresence: true,
}

/** `@y/websocket-server`: a relay, which answers for nothing. */
export const yWebsocketDialect: Dialect = {
  url: (port, room) => `ws://127.0.0.1:${port}/${room}`,
  address: () => nothing,
  opening: () => [],
  answered: (_type, _body, before) => before,
  echoesPresence: true,
}

const hocuspocusAuth = 2
const hocuspocusSyncStatus = 8

/** Hocuspocus: the room's name before every message, a token first, and a status for each edit that it has taken into memory. */
export const hocuspocusDialect: Dialect = {
  url: (port) => `ws://127.0.0.1:${port}/`,
  address: (room) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
    }),
  opening: (room) => [
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, hocuspocusAuth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'no token')
      encoding.writeVarString(encoder, '4.7.0')
    }),
  ],
  answered: (type, _body, before) => (type === hocuspocusSyncStatus ? before + 1 : before),
  echoesPresence: false,
}
