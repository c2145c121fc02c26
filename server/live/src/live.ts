import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Limits } from './limits.ts'
import type { Greeting, Host, LogDatabase, Logger, Visitor } from './ports.ts'

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

export interface LiveOptions {
  readonly database: LogDatabase
  readonly host: Host
  readonly log: Logger
  /** Which history of the data this is: `epoch` of the foundation's database. A restore from a backup changes it. */
  readonly epoch: string
  readonly limits?: Partial<Limits>
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Breaks LIVE-1 on purpose, so that a test can prove that the proof of it would notice. Never set by a setting. */
  readonly sabotage?: 'acknowledge-before-commit'
}

export function createLive(_options: LiveOptions): Live {
  throw new Error('not built yet')
}
