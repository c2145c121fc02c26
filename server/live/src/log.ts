/**
 * The log of all rooms: the truth of which an open document is a cache (LIVE-3).
 * A store keeps what `log-contract.ts` asks; everything it resolves is durable.
 */
export interface LogStore {
  /** What is needed to build the room again, or nothing where the log does not know it. One consistent reading. */
  load(roomId: string): Promise<StoredRoom | undefined>
  /** Makes the room with its first row as seq 1; does nothing where the room is there (F8). */
  create(roomId: string, first: NewRow, owners: Owners, schemaVersion: number): Promise<void>
  /**
   * Appends the entries in one transaction, each to its own room (no room twice), and answers each room's new head,
   * or nothing where the room is not there. Numbers have no gaps and follow the order of commits. Rejects if the
   * outcome is unknown; appending the same rows again is then harmless, because Yjs takes an edit once.
   */
  append(entries: readonly LogEntry[]): Promise<(number | undefined)[]>
  /** The rows of the hot tail up to `seq`, oldest first. */
  tail(roomId: string, toSeq: number): Promise<LogRow[]>
  /** Puts the state at `snapshot.seq` in place of the rows of `pack`, which stay readable as history. Does nothing if another did it first. */
  compact(roomId: string, snapshot: Snapshot, pack: HistoryPack): Promise<void>
  /** The first packs that reach beyond row `after`, oldest first and only some at once: whoever wants more asks from the last row on. */
  packs(roomId: string, after: number): Promise<HistoryPack[]>
  /** When each of these rooms was last written, by its last row; rooms the log does not know are left out. */
  changedAt(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The number of each of these rooms' last row; rooms the log does not know are left out. */
  heads(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Moments worth returning to, oldest first. */
  versions(roomId: string): Promise<NamedVersion[]>
}

export interface NewRow {
  readonly authorId: string
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
  /** A Yjs update, V1. */
  readonly bytes: Uint8Array
}

export interface LogRow extends NewRow {
  readonly seq: number
}

/** Yjs client id → the user who first used it in this room (LIVE-6). */
export type Owners = ReadonlyMap<number, string>

export interface LogEntry {
  readonly roomId: string
  /** True where the log may not know the room yet. */
  readonly mayBeNew: boolean
  readonly rows: readonly NewRow[]
  readonly owners: Owners
  /** The room's schema version rises to this and never falls. */
  readonly schemaVersion: number
  /** The room this one follows: there the client ids in `owners` belong to this room. */
  readonly follows?: string | undefined
  /** Names the state just before these rows. */
  readonly versionBefore?: VersionReason | undefined
}

export type VersionReason = 'mass delete'

export interface NamedVersion {
  /** The state after this row; 0 is the empty room. */
  readonly seq: number
  readonly at: number
  readonly reason: string
}

export interface Snapshot {
  readonly seq: number
  readonly bytes: Uint8Array
}

export interface HistoryPack {
  readonly fromSeq: number
  readonly toSeq: number
  /** As `history-pack.ts` writes it. */
  readonly bytes: Uint8Array
}

export interface StoredRoom {
  readonly head: number
  readonly schemaVersion: number
  readonly snapshot: Snapshot | undefined
  /** Rows after the snapshot, oldest first. */
  readonly tail: readonly LogRow[]
  readonly owners: Owners
}

/** The author of what nobody wrote: the first content, and the tidying Yjs does by itself. */
export const serverAuthor = 'server'
