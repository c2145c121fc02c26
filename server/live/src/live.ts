import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Greeting, Visitor } from './ports.ts'

/** The engine as the rest of the house sees it. Made by `createLive`. */
export interface Live {
  /** Takes an upgrade that the door has let in. Never throws: a failure closes the socket with a word of `close-codes`. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, visitor: Visitor, greeting: Greeting): void
  /** Writes the first content of a room as seq 1; does nothing if the room has content (F8). */
  create(roomId: string, seed: Uint8Array, schemaVersion: number): Promise<void>
  /** The state of a room as one V1 update, from memory or from the log. */
  state(roomId: string): Promise<Uint8Array | undefined>
  /** The session has ended: its sockets close with 4401 at once. */
  sessionEnded(sessionId: string): void
  /** Rights of this person changed: each of its sockets is asked about anew, at once, and closed with 4403 or stepped down. */
  rightsChanged(userId: string): Promise<void>
  /** For readiness: false while the log cannot be written. */
  readonly saving: boolean
  /** Stops taking sockets, writes out the queue, closes all with 1001. Bounded by `ms`. */
  drain(ms: number): Promise<void>
}
