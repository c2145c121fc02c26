import * as decoding from 'lib0/decoding'
import type { Connection } from './connection.ts'
import type { Limits } from './limits.ts'
import { encodePresence, gone, stamp } from './presence-entries.ts'
import { presenceFrame, type Frame } from './wire.ts'

/** One Yjs client id that shows itself in the room. */
interface Appearance {
  readonly userId: string
  clock: number
  /** As the client said it: the same text again is a renewal. */
  said: string
  /** As the others get it: with `user` from the session, or `gone`. */
  shown: string
  /** Nothing while it is away. */
  connection: Connection | undefined
  awaySince: number
}

/** How long the clock of one that left is remembered, so that a late echo does not bring it back. */
const rememberMs = 60_000

/**
 * Who is in a room. A client id belongs to the connection that brought it; what a connection says of other ids is
 * dropped, because stock clients repeat all they hear. Everybody sees the name the session has (LIVE-6).
 */
export class Presence {
  readonly #limits: Limits
  readonly #connections: ReadonlySet<Connection>
  readonly #writerOf: (client: number) => string | undefined
  readonly #appearances = new Map<number, Appearance>()
  readonly #changed = new Set<number>()
  readonly #renewed = new Set<number>()
  #everyone: Frame | undefined
  #lane: NodeJS.Timeout | undefined
  #lastRenewal = 0

  /** `writerOf` says who has written under a Yjs client id, from the log. */
  constructor(
    connections: ReadonlySet<Connection>,
    writerOf: (client: number) => string | undefined,
    limits: Limits,
  ) {
    this.#connections = connections
    this.#writerOf = writerOf
    this.#limits = limits
  }

  /** Who shows itself, or lately did, under this client id. */
  ownerOf(client: number): string | undefined {
    return this.#appearances.get(client)?.userId
  }

  /** Takes what a connection says; answers whether any of it was news about itself. Throws where it cannot be read. */
  receive(connection: Connection, entries: Uint8Array, now: number): boolean {
    const decoder = decoding.createDecoder(entries)
    let news = false
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      if (!this.#mayShow(connection, client, clock)) {
        skipState(decoder)
        continue
      }
      news = true
      const said = decoding.readVarString(decoder)
      if (said.length > this.#limits.presenceBytes) throw new Error('a presence state is too large')
      this.#show(connection, client, clock, said, now)
    }
    return news
  }

  /** Everybody, for someone who has just come. */
  everyone(): Frame {
    this.#everyone ??= this.#frameOf(
      [...this.#appearances].filter(([, { shown }]) => shown !== gone).map(([client]) => client),
    )
    return this.#everyone
  }

  /** The socket is gone without a word; the others hear of it only if it does not come back in time. */
  left(connection: Connection, now: number): void {
    for (const client of connection.shownIds) {
      const appearance = this.#appearances.get(client)
      if (appearance?.connection !== connection) continue
      appearance.connection = undefined
      appearance.awaySince = now
    }
  }

  /** What the session says of this person has changed. */
  restamp(connection: Connection): void {
    for (const client of connection.shownIds) {
      const appearance = this.#appearances.get(client)
      if (appearance?.connection !== connection) continue
      appearance.shown = stamp(appearance.said, connection.presence)
      this.#announce(client)
    }
  }

  /** To be called about once a second: tells of those who did not come back, and passes renewals on together. */
  sweep(now: number): void {
    for (const [client, appearance] of this.#appearances) {
      if (appearance.connection !== undefined) continue
      const away = now - appearance.awaySince
      if (appearance.shown !== gone && away >= this.#limits.leaveGraceMs) this.#leave(client, appearance, now)
      else if (appearance.shown === gone && away >= rememberMs) this.#appearances.delete(client)
    }
    if (this.#renewed.size > 0 && now - this.#lastRenewal >= this.#limits.renewalMs) {
      this.#lastRenewal = now
      this.#tell(this.#renewed)
    }
  }

  stop(): void {
    clearTimeout(this.#lane)
  }

  /** The cheap question that most entries fail: is this the connection's own, and later than what is known? */
  #mayShow(connection: Connection, client: number, clock: number): boolean {
    const known = this.#appearances.get(client)
    if (known === undefined) return this.#mayBring(connection, client)
    if (known.connection === connection) return clock >= known.clock
    if (known.userId !== connection.visitor.userId) return false
    // After a drop a client announces itself, first thing, with the clock it had; an echo never comes first.
    const returns = known.connection === undefined && connection.shownIds.size === 0
    return returns ? clock >= known.clock : clock > known.clock
  }

  #mayBring(connection: Connection, client: number): boolean {
    if (connection.shownIds.size >= this.#limits.presenceIds) return false
    const writer = this.#writerOf(client)
    return writer === undefined || writer === connection.visitor.userId
  }

  #show(connection: Connection, client: number, clock: number, said: string, now: number): void {
    const known = this.#appearances.get(client)
    if (said === gone) {
      if (known !== undefined) this.#leave(client, Object.assign(known, { clock }), now)
      return
    }
    connection.shownIds.add(client)
    if (known === undefined) this.#appear(connection, client, clock, said)
    else if (clock === known.clock) this.#return(connection, client, known)
    else this.#change(connection, client, known, clock, said)
  }

  #appear(connection: Connection, client: number, clock: number, said: string): void {
    const { userId } = connection.visitor
    const shown = stamp(said, connection.presence)
    this.#appearances.set(client, { userId, clock, said, shown, connection, awaySince: 0 })
    this.#announce(client)
  }

  /** Within its grace nobody noticed. Later the others would ignore its old clock: telling it that it is gone makes it say a newer one. */
  #return(connection: Connection, client: number, known: Appearance): void {
    known.connection = connection
    if (known.shown === gone) connection.send(this.#frameOf([client]))
  }

  #change(connection: Connection, client: number, known: Appearance, clock: number, said: string): void {
    const renewal = said === known.said && known.shown !== gone
    known.connection = connection
    known.clock = clock
    if (renewal) {
      this.#renewed.add(client)
      this.#everyone = undefined
      return
    }
    known.shown = stamp(said, connection.presence)
    known.said = said
    this.#announce(client)
  }

  #leave(client: number, appearance: Appearance, now: number): void {
    appearance.connection?.shownIds.delete(client)
    Object.assign(appearance, { shown: gone, connection: undefined, awaySince: now })
    this.#changed.add(client)
    this.#flush()
  }

  #announce(client: number): void {
    this.#changed.add(client)
    this.#everyone = undefined
    this.#lane ??= setTimeout(() => this.#flush(), laneMs(this.#connections.size))
  }

  #flush(): void {
    clearTimeout(this.#lane)
    this.#lane = undefined
    this.#tell(this.#changed)
  }

  /** One frame for all; none to a connection that is the only one it tells of. */
  #tell(clients: Set<number>): void {
    this.#everyone = undefined
    const frame = this.#frameOf([...clients])
    const only = this.#onlyConnection(clients)
    for (const connection of this.#connections) if (connection !== only) connection.offer(frame)
    for (const client of clients) this.#renewed.delete(client)
    clients.clear()
  }

  #onlyConnection(clients: ReadonlySet<number>): Connection | undefined {
    const connections = new Set([...clients].map((client) => this.#appearances.get(client)?.connection))
    return connections.size === 1 ? [...connections][0] : undefined
  }

  #frameOf(clients: readonly number[]): Frame {
    return presenceFrame(encodePresence(clients.map((client) => [client, this.#appearances.get(client)!])))
  }
}

/** Presence is worth less the more there is of it. */
function laneMs(connections: number): number {
  if (connections > 200) return 200
  return connections > 50 ? 100 : 50
}

function skipState(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder)
  if (decoder.pos + length > decoder.arr.length) throw new Error('a presence state is cut off')
  decoder.pos += length
}
