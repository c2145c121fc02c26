import type { LogStore, Owners, StoredRoom } from './log.ts'

/** What a room tells those that follow it once a tick of it is on disk. */
export interface News {
  /** Its head before the tick and after it. */
  readonly before: number
  readonly head: number
  readonly update: Uint8Array
  readonly schemaVersion: number
}

/**
 * The tie of a room to the one it follows, its base: what the base's log holds, read once, and what is added to it from
 * then on. News of this engine come with their bytes; what was missed, or written by another engine, is read from the log.
 */
export class Following {
  readonly baseId: string
  readonly #store: LogStore
  readonly #owners = new Map<number, string>()
  #head = 0
  #heardHead = 0
  #schemaVersion = 0
  #news: News[] = []
  /** Called when there is something to read on. */
  onNews: () => void = () => {}

  constructor(baseId: string, store: LogStore) {
    this.baseId = baseId
    this.#store = store
  }

  /** Everything the base's log holds now. */
  async load(): Promise<readonly Uint8Array[]> {
    const stored = await this.#store.load(this.baseId)
    this.#learn(stored)
    return piecesOf(stored)
  }

  /** The same once more, to build the document anew; what is still to be read on may be in it already. */
  async pieces(): Promise<readonly Uint8Array[]> {
    return piecesOf(await this.#store.load(this.baseId))
  }

  get schemaVersion(): number {
    return this.#schemaVersion
  }

  /** Whether the base knows this Yjs client id: nobody writes under it here, lest two edits have one name. */
  knows(client: number): boolean {
    return this.#owners.has(client)
  }

  claimed(claims: Owners): void {
    for (const [client, owner] of claims) this.#owners.set(client, owner)
  }

  hear(news: News): void {
    this.#news.push(news)
    this.onNews()
  }

  /** The base's log goes this far. */
  heardOf(head: number): void {
    this.#heardHead = Math.max(this.#heardHead, head)
    if (this.isBehind) this.onNews()
  }

  get isBehind(): boolean {
    return this.#news.length > 0 || this.#heardHead > this.#head
  }

  /** What the base has got since the last reading, in order. Rejects where its log cannot be read. */
  async readOn(): Promise<readonly Uint8Array[]> {
    const updates = this.#fromNews()
    if (this.#heardHead <= this.#head) return updates
    const seen = this.#head
    const stored = await this.#store.load(this.baseId)
    this.#learn(stored)
    this.#heardHead = this.#head
    return [...updates, ...piecesOf(stored, seen)]
  }

  /** News that do not follow on what is known leave a gap that only the log can fill. */
  #fromNews(): Uint8Array[] {
    const updates: Uint8Array[] = []
    for (const { before, head, update, schemaVersion } of this.#news.splice(0)) {
      this.#heardHead = Math.max(this.#heardHead, head)
      if (before !== this.#head) continue
      updates.push(update)
      this.#head = head
      this.#schemaVersion = Math.max(this.#schemaVersion, schemaVersion)
    }
    return updates
  }

  #learn(stored: StoredRoom | undefined): void {
    this.#head = stored?.head ?? 0
    this.#schemaVersion = stored?.schemaVersion ?? 0
    this.claimed(stored?.owners ?? new Map())
  }
}

/** Who follows whom among the open rooms of one engine. */
export class Followings {
  readonly #followers = new Map<string, Set<Following>>()
  readonly #owners = new Map<string, Map<number, string>>()

  /** From now on `following` hears of its base; to be called before it loads, so that nothing falls in between. */
  begin(following: Following): void {
    const others = this.#followers.get(following.baseId) ?? new Set()
    this.#followers.set(following.baseId, others.add(following))
  }

  end(following: Following): void {
    const others = this.#followers.get(following.baseId)
    others?.delete(following)
    if (others?.size === 0) this.#followers.delete(following.baseId)
  }

  tell(roomId: string, news: News): void {
    for (const following of this.#of(roomId)) following.hear(news)
  }

  heardOf(roomId: string, head: number): void {
    for (const following of this.#of(roomId)) following.heardOf(head)
  }

  /** A document is open; `owners` is its own list, to which client ids used in rooms that follow it are added. */
  opened(roomId: string, owners: Map<number, string>): void {
    this.#owners.set(roomId, owners)
  }

  closed(roomId: string, owners: Map<number, string>): void {
    if (this.#owners.get(roomId) === owners) this.#owners.delete(roomId)
  }

  /**
   * Client ids first used in a room: its followers may not use them, and in its base they are the room's, so that no
   * edit over there can take the place of one here (LIVE-6, LIVE-12). Told before the commit: two rooms never both claim one.
   */
  claimed(roomId: string, baseId: string | undefined, claims: Owners): void {
    for (const following of this.#of(roomId)) following.claimed(claims)
    const owners = baseId === undefined ? undefined : this.#owners.get(baseId)
    for (const client of claims.keys()) if (owners?.has(client) === false) owners.set(client, roomId)
  }

  #of(roomId: string): Iterable<Following> {
    return this.#followers.get(roomId) ?? []
  }
}

/** The bytes a document is built from, oldest first; with `after`, those that rows after it are in. */
export function piecesOf(stored: StoredRoom | undefined, after = 0): readonly Uint8Array[] {
  if (stored === undefined) return []
  const { snapshot, tail } = stored
  const first = snapshot !== undefined && snapshot.seq > after ? [snapshot] : []
  return [...first, ...tail.filter(({ seq }) => seq > after)].map(({ bytes }) => bytes)
}
