import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocketServer, type WebSocket } from 'ws'
import * as Y from 'yjs'
import type { HouseEdit } from './house-edit.ts'
import { inProcessBus, type Bus, type BusMessage } from './bus.ts'
import { Compaction } from './compaction.ts'
import { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import { Followings } from './following.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { packsOfLog, rowsOfLog } from './history-rows.ts'
import { type HistoryPack, type LogRow, type NamedVersion, serverAuthor } from './log.ts'
import { postgresLog } from './log-postgres.ts'
import { sqliteLog } from './log-sqlite.ts'
import { LogWriter } from './log-writer.ts'
import { Rooms } from './rooms.ts'
import { socketTransport } from './socket-transport.ts'
import { keepAliveFrame } from './wire.ts'
import type { Greeting, Host, LogDatabase, Logger, Visitor } from './ports.ts'

/** The engine as the rest of the house sees it. Made by `createLive`. */
export interface Live {
  /** Takes an upgrade that the door has let in. Never throws: a failure closes the socket with a word of `close-codes`. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, visitor: Visitor, greeting: Greeting): void
  /** Writes the first content of a room as seq 1; does nothing if the room has content (F8). */
  create(roomId: string, seed: Uint8Array, schemaVersion: number): Promise<void>
  /** The state of a room as one V1 update, from memory or from the log. */
  state(roomId: string): Promise<Uint8Array | undefined>
  /**
   * Writes into a room from inside the house, all edits or none; resolves when they are on disk and on their way to
   * whoever is there. Rejects with `HouseEditRefused` where an edit does not fit, and for a room the host does not know.
   */
  write(roomId: string, edits: readonly HouseEdit[]): Promise<void>
  /**
   * Writes all that was written in a room that follows another into that other, in the names of its authors (LIVE-12).
   * All or nothing; done twice it does nothing more. What is written meanwhile is left out. Rejects as `write` does.
   */
  merge(roomId: string): Promise<void>
  /** What was written to a room, by whom and when, from the row after `after` on, oldest first. */
  rows(roomId: string, after?: number): AsyncIterable<LogRow>
  /**
   * The same rows as the log keeps them, in packs for `history-pack.ts`, so that a long past is read away from this thread. The first
   * pack may begin before the row after `after`.
   */
  packs(roomId: string, after?: number): AsyncIterable<HistoryPack>
  /** Moments of a room that the engine itself keeps a name for, oldest first. */
  versions(roomId: string): Promise<readonly NamedVersion[]>
  /**
   * What the log alone has of a room, and the number of its last row: updates (V1) that make its state when they are applied in
   * order. Opens nothing and keeps nothing, so that others can read a long document away from this thread.
   */
  stored(roomId: string): Promise<StoredState | undefined>
  /** When each room was last written, in ms since 1970; rooms without content are left out. */
  changedAt(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The number of each room's last row; rooms without content are left out. */
  heads(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The session has ended: its sockets close with 4401 at once. */
  sessionEnded(sessionId: string): void
  /** The session goes on under another id: its sockets close with 1001, and whoever holds the new cookie connects again. */
  sessionRenewed(sessionId: string): void
  /** Rights of this person changed: each of its sockets is asked about anew, at once, and closed with 4403 or stepped down. */
  rightsChanged(userId: string): Promise<void>
  /** Rights in this room changed: everyone in it is asked about anew, at once. */
  roomChanged(roomId: string): Promise<void>
  /** For readiness: false while the log cannot be written. */
  readonly saving: boolean
  /** How many sockets are open. */
  readonly connections: number
  /** Stops taking sockets, writes out the queue, closes all with 1001. Bounded by `ms`. */
  drain(ms: number): Promise<void>
}

/** A room as its log has it. */
export interface StoredState {
  readonly head: number
  readonly updates: readonly Uint8Array[]
}

export interface LiveOptions {
  readonly database: LogDatabase
  readonly host: Host
  readonly log: Logger
  /** Which history of the data this is: `epoch` of the foundation's database. A restore from a backup changes it. */
  readonly epoch: string
  readonly limits?: Partial<Limits>
  /** Joins engines that share a log; without it this is the only one. */
  readonly bus?: Bus
  /** Told after each commit that changed a room, by this engine or another. Must not throw. */
  readonly onWritten?: (roomId: string) => void
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Breaks LIVE-1 on purpose, so that a test can prove that the proof of it would notice. Never set by a setting. */
  readonly sabotage?: 'acknowledge-before-commit'
}

/** Starts the engine. It holds one timer and no socket of its own; `drain` ends it. */
export function createLive(options: LiveOptions): Live {
  return new LiveEngine(options)
}

class LiveEngine implements Live {
  readonly #engine: Engine
  readonly #host: Host
  readonly #rooms: Rooms
  readonly #connections = new Set<Connection>()
  readonly #doorway: WebSocketServer
  readonly #sweep: NodeJS.Timeout
  #draining = false

  constructor({
    database,
    host,
    log,
    epoch,
    limits: given,
    bus = inProcessBus(),
    onWritten = () => {},
    now = Date.now,
    sabotage,
  }: LiveOptions) {
    const limits = { ...defaultLimits, ...given }
    const store = database.dialect === 'sqlite' ? sqliteLog(database) : postgresLog(database)
    const clock = () => performance.now()
    const writer = new LogWriter(store, limits, log, clock, () => this.#recovered())
    const compaction = new Compaction(store, log)
    const seat = bus.join((message) => this.#hear(message))
    this.#engine = {
      store,
      writer,
      compaction,
      bus: seat,
      followings: new Followings(),
      limits,
      log,
      epoch,
      onWritten,
      sabotage,
      now,
      clock,
    }
    this.#host = host
    this.#rooms = new Rooms(this.#engine, host)
    this.#doorway = doorway(limits)
    this.#sweep = setInterval(() => this.#sweepAll(), limits.sweepMs)
  }

  get saving(): boolean {
    return this.#engine.writer.saving
  }

  get connections(): number {
    return this.#connections.size
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer, visitor: Visitor, greeting: Greeting): void {
    if (this.#draining) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    this.#doorway.handleUpgrade(request, socket, head, (ws) => {
      const connection = this.#connect(ws, socket, visitor, greeting)
      void this.#enter(connection, ws, socket)
    })
  }

  async create(roomId: string, seed: Uint8Array, schemaVersion: number): Promise<void> {
    const first = { authorId: serverAuthor, at: this.#engine.now(), bytes: seed }
    const owners = new Map([...Y.parseUpdateMeta(seed).to.keys()].map((client) => [client, serverAuthor]))
    await this.#engine.store.create(roomId, first, owners, schemaVersion)
    const open = this.#rooms.find(roomId)
    if (open !== undefined) this.#rooms.close(open) // it was opened before it had content
  }

  async state(roomId: string): Promise<Uint8Array | undefined> {
    const room = await this.#rooms.get(roomId)
    return room?.state()
  }

  async write(roomId: string, edits: readonly HouseEdit[]): Promise<void> {
    const room = await this.#rooms.get(roomId)
    if (room === undefined) throw new Error('there is no such room')
    await room.write(edits)
  }

  async merge(roomId: string): Promise<void> {
    const room = await this.#rooms.get(roomId)
    if (room?.follows === undefined) throw new Error('the room follows none')
    await room.quiet()
    const edits: HouseEdit[] = []
    for await (const { authorId, bytes } of this.rows(roomId)) {
      edits.push({ authorId, update: bytes, from: roomId })
    }
    await this.write(room.follows, edits)
  }

  rows(roomId: string, after = 0): AsyncIterable<LogRow> {
    return rowsOfLog(this.#engine.store, roomId, after)
  }

  packs(roomId: string, after = 0): AsyncIterable<HistoryPack> {
    return packsOfLog(this.#engine.store, roomId, after)
  }

  async stored(roomId: string): Promise<StoredState | undefined> {
    const stored = await this.#engine.store.load(roomId)
    if (stored === undefined) return undefined
    const { head, snapshot, tail } = stored
    const first = snapshot === undefined ? [] : [snapshot.bytes]
    return { head, updates: [...first, ...tail.map(({ bytes }) => bytes)] }
  }

  versions(roomId: string): Promise<readonly NamedVersion[]> {
    return this.#engine.store.versions(roomId)
  }

  changedAt(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#engine.store.changedAt(roomIds)
  }

  heads(roomIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#engine.store.heads(roomIds)
  }

  sessionEnded(sessionId: string): void {
    this.#closeSession(sessionId, 'sessionEnded')
    this.#engine.bus.tell({ kind: 'session ended', sessionId })
  }

  sessionRenewed(sessionId: string): void {
    this.#closeSession(sessionId, 'goingAway')
    this.#engine.bus.tell({ kind: 'session renewed', sessionId })
  }

  async rightsChanged(userId: string): Promise<void> {
    this.#engine.bus.tell({ kind: 'rights changed', userId })
    await this.#askAnewAbout(userId)
  }

  async roomChanged(roomId: string): Promise<void> {
    this.#engine.bus.tell({ kind: 'room changed', roomId })
    await this.#askAnewIn(roomId)
  }

  async drain(ms: number): Promise<void> {
    this.#draining = true
    clearInterval(this.#sweep)
    await Promise.race([this.#quiet(), delay(ms, undefined, { ref: false })])
    this.#engine.writer.abandon()
    this.#engine.bus.leave()
    for (const room of this.#rooms) this.#rooms.close(room)
    for (const connection of this.#connections) connection.close('goingAway')
  }

  #connect(ws: WebSocket, socket: Duplex, visitor: Visitor, greeting: Greeting): Connection {
    ws.pause() // nothing is read before the room is there
    const { limits, clock } = this.#engine
    const connection = new Connection(
      visitor,
      greeting,
      socketTransport(ws, socket, limits.rawFrames),
      limits,
      clock,
    )
    this.#connections.add(connection)
    ws.on('error', () => {}) // `close` follows and says what there is to say
    ws.on('pong', () => (connection.unansweredPings = 0))
    ws.on('close', () => {
      connection.ended()
      this.#connections.delete(connection)
    })
    return connection
  }

  /**
   * The right is asked again now that `sessionEnded` and `rightsChanged` reach this connection: one lost between the
   * door and here would not be noticed otherwise.
   */
  async #enter(connection: Connection, ws: WebSocket, socket: Duplex): Promise<void> {
    try {
      await this.#askAnew(connection)
      const room = connection.open ? await this.#rooms.get(connection.greeting.roomId) : undefined
      if (!connection.open) return
      if (room === undefined) return connection.close('rightLost')
      if (connection.greeting.schema < room.schemaVersion) return connection.close('clientTooOld')
      ws.on('message', (data: Buffer) => {
        if (connection.open) room.receive(connection, data)
      })
      ws.on('close', () => room.leave(connection))
      socket.on('drain', () => room.drained(connection))
      room.enter(connection)
      ws.resume()
    } catch (error) {
      this.#engine.log.error({ err: error, roomId: connection.greeting.roomId }, 'a room could not be opened')
      connection.close('tryLater')
    }
  }

  #hear(message: BusMessage): void {
    switch (message.kind) {
      case 'committed':
        this.#engine.onWritten(message.roomId)
        this.#engine.followings.heardOf(message.roomId, message.head)
        return this.#rooms.find(message.roomId)?.heardOf(message.head)
      case 'session ended':
        return this.#closeSession(message.sessionId, 'sessionEnded')
      case 'session renewed':
        return this.#closeSession(message.sessionId, 'goingAway')
      case 'rights changed':
        return void this.#askAnewAbout(message.userId)
      case 'room changed':
        return void this.#askAnewIn(message.roomId)
    }
  }

  #closeSession(sessionId: string, why: 'sessionEnded' | 'goingAway'): void {
    for (const connection of this.#connections) {
      if (connection.visitor.sessionId === sessionId) connection.close(why)
    }
  }

  async #askAnewAbout(userId: string): Promise<void> {
    const theirs = [...this.#connections].filter(({ visitor }) => visitor.userId === userId)
    await Promise.all(theirs.map((connection) => this.#askAnew(connection)))
  }

  async #askAnewIn(roomId: string): Promise<void> {
    const there = [...this.#connections].filter(({ greeting }) => greeting.roomId === roomId)
    await Promise.all(there.map((connection) => this.#askAnew(connection)))
  }

  /** No answer about a right is no right, for now (T40). */
  async #askAnew(connection: Connection): Promise<void> {
    const { roomId } = connection.greeting
    const { userId, sessionId } = connection.visitor
    connection.lastRightsCheck = this.#engine.clock()
    try {
      const answer = this.#host.access(roomId, userId, sessionId)
      const access = await Promise.race([
        answer,
        delay(this.#engine.limits.rightsMs, undefined, { ref: false }),
      ])
      if (access === undefined) connection.close('tryLater')
      else if (connection.grant(access)) this.#rooms.find(roomId)?.restamp(connection)
    } catch (error) {
      this.#engine.log.error({ err: error, roomId, userId }, 'a right could not be asked')
      connection.close('tryLater')
    }
  }

  #recovered(): void {
    for (const room of this.#rooms) room.recovered()
  }

  async #quiet(): Promise<void> {
    await Promise.all([...this.#rooms].map((room) => room.quiet()))
    await this.#engine.writer.idle()
    await this.#engine.compaction.idle()
  }

  #sweepAll(): void {
    this.#rooms.sweep()
    for (const connection of this.#connections) this.#look(connection)
  }

  #look(connection: Connection): void {
    const { limits, clock } = this.#engine
    const now = clock()
    if (connection.unansweredPings >= 2 || connection.outbox.hopeless(now)) return connection.terminate()
    if (now - connection.lastPing >= limits.pingMs) connection.ping()
    if (now - connection.outbox.lastSent >= limits.keepAliveMs) connection.offer(keepAliveFrame)
    if (now - connection.lastRightsCheck >= limits.recheckMs) void this.#askAnew(connection)
  }
}

/**
 * Compression would cost memory for each socket and the frames could not be shared. A message may come in few pieces:
 * many tiny ones cost far more memory than their bytes.
 */
function doorway({ messageBytes }: Limits): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: messageBytes,
    maxFragments: 64,
    maxBufferedChunks: 2_048,
  })
}
