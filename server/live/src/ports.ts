import type * as Y from 'yjs'
import type { RootType, Misfit } from '@roundtable/shared/document-kinds/kind'
import type { PresentPerson } from '@roundtable/shared/live/rooms'

/** What the engine asks of the house it lives in. It knows rooms, bytes and rights, no partnership. */
export interface Host {
  /** The kind of a room, or nothing where there is no such room. Asked once per load. */
  kindOf(roomId: string): Promise<RoomKind | undefined>
  /** May this person read or write here, now? Asked again by the engine every `limits.recheckMs` for open sockets. */
  access(roomId: string, userId: string, sessionId: string): Promise<Access>
}

export type Access = 'write' | 'read' | 'none'

/** The part of a document kind the engine needs (`shared/document-kinds` provides it). */
export interface RoomKind {
  readonly schemaVersion: number
  readonly roots: Readonly<Record<string, RootType>>
  check(transaction: Y.Transaction): Misfit | undefined
  /**
   * The room this one follows: its text is that room's, at every moment, with what is written here on top. Nothing of it
   * is written there (LIVE-11), until `Live.merge`. What is followed follows nothing itself.
   */
  readonly follows?: string | undefined
}

/** Who is at the door. Made by the door from the session, after it asked for the right; nothing in it comes from the client. */
export interface Visitor {
  readonly sessionId: string
  readonly userId: string
  readonly access: 'write' | 'read'
  readonly presence: PresentPerson
}

/** What the socket's URL said (`LiveParams`), already read by the door. */
export interface Greeting {
  readonly roomId: string
  /** NaN where the client gave none: stock clients without it are taken at their word. */
  readonly schema: number
  readonly saved: boolean
}

/** One statement of a batch; the SQL is in the words of the database at hand. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly (string | number | Uint8Array | null)[]
}
export type Row = Record<string, unknown>

/** The database as the log sees it. `batch` is one durable transaction and one round trip: when it resolves, it is on disk. */
export interface LogDatabase {
  readonly dialect: 'sqlite' | 'postgres'
  batch(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>
}

/** Structured lines without content, tokens or mail. pino fits. */
export interface Logger {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}
