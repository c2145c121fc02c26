import type { Engine } from './engine.ts'
import { Following } from './following.ts'
import type { Host, RoomKind } from './ports.ts'
import { Room } from './room.ts'

/** A Yjs document in memory costs about this many times its serialized size (measured: 10 to 13). */
const memoryFactor = 12

/** The open rooms. Each is loaded once however many come at the same time; a failed load leaves nothing behind (F4). */
export class Rooms {
  readonly #engine: Engine
  readonly #host: Host
  readonly #open = new Map<string, Room>()
  readonly #loading = new Map<string, Promise<Room | undefined>>()

  constructor(engine: Engine, host: Host) {
    this.#engine = engine
    this.#host = host
  }

  /** The room, from memory or from the log; nothing where the host knows no such room. */
  async get(roomId: string): Promise<Room | undefined> {
    const open = this.find(roomId)
    if (open !== undefined) return open
    const loading = this.#loading.get(roomId) ?? this.#load(roomId)
    this.#loading.set(roomId, loading)
    return loading
  }

  /** The room if it is open. */
  find(roomId: string): Room | undefined {
    const room = this.#open.get(roomId)
    return room?.closed === true ? undefined : room
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#open.values()
  }

  /** Closes what nobody has used for long, and what was used longest ago where memory runs short. */
  sweep(): void {
    for (const room of this.#open.values()) {
      room.sweep()
      if (room.closed || this.#isIdle(room)) this.close(room)
    }
    const unused = [...this.#open.values()]
      .filter((room) => room.idleSince !== undefined)
      .toSorted((a, b) => a.idleSince! - b.idleSince!)
    for (const room of unused) if (this.#memory() > this.#engine.limits.memoryBytes) this.close(room)
  }

  close(room: Room): void {
    if (this.#open.get(room.id) === room) this.#open.delete(room.id)
    if (!room.closed) room.close()
  }

  async #load(roomId: string): Promise<Room | undefined> {
    try {
      const kind = await this.#host.kindOf(roomId)
      if (kind === undefined) return undefined
      const room = await this.#build(roomId, kind)
      this.#open.set(roomId, room)
      return room
    } finally {
      this.#loading.delete(roomId)
    }
  }

  async #build(roomId: string, kind: RoomKind): Promise<Room> {
    const { store, followings } = this.#engine
    if (kind.follows === undefined) return new Room(roomId, kind, await store.load(roomId), this.#engine)
    const following = new Following(kind.follows, store)
    followings.begin(following)
    try {
      const base = { following, pieces: await following.load() }
      return new Room(roomId, kind, await store.load(roomId), this.#engine, base)
    } catch (error) {
      followings.end(following)
      throw error
    }
  }

  #isIdle({ idleSince }: Room): boolean {
    return idleSince !== undefined && this.#engine.clock() - idleSince > this.#engine.limits.idleMs
  }

  #memory(): number {
    let bytes = 0
    for (const room of this.#open.values()) bytes += room.bytes * memoryFactor
    return bytes
  }
}
