import type { RefusedEdit } from '@roundtable/shared/live/messages'
import { Admission, type Edit } from './admission.ts'
import { TailLength } from './compaction.ts'
import { DocumentSize } from './document-size.ts'
import type { Engine } from './engine.ts'
import { withoutOffenders, type Expulsion } from './expulsion.ts'
import { piecesOf, type Following } from './following.ts'
import { serverAuthor, type NewRow, type StoredRoom } from './log.ts'
import type { RoomKind } from './ports.ts'
import { RoomDocument, wholeOf, type Fitting } from './room-document.ts'
import { mergedPieces, rowsOf } from './tick-rows.ts'

/** What a tick's edits came to, before anything is on disk. */
export interface Taken {
  readonly refusals: readonly Refusal[]
  /** Nothing where no edit brought anything new. */
  readonly change: Change | undefined
}

export interface Refusal {
  readonly edit: Edit
  readonly code: RefusedEdit
  /** For the log of the server: what did not fit. Its edit had been applied and cost a rebuilding. */
  readonly what?: string
}

/** In the document, not yet in the log. */
export interface Change {
  readonly edits: readonly Edit[]
  readonly result: Fitting
  readonly claims: ReadonlyMap<number, string>
  readonly structs: number
}

/** The room a document follows and what was in its log at the opening. */
export interface Base {
  readonly following: Following
  readonly pieces: readonly Uint8Array[]
}

/** From this many bytes on, building a document takes longer than sending it. */
const longText = 64 * 1024

/** A document together with its log: takes edits, writes them down, and is built again from the log where one does not fit. */
export class LoggedDocument {
  readonly #id: string
  readonly #kind: RoomKind
  readonly #engine: Engine
  readonly #shownBy: (client: number) => string | undefined
  readonly #owners: Map<number, string>
  readonly #size: DocumentSize
  readonly #tail: TailLength
  readonly #following: Following | undefined
  #built: RoomDocument | undefined
  /** What the document will be built from, until it is. */
  #unbuilt: readonly Uint8Array[]
  #head: number
  #schemaVersion: number
  #compacting = false
  #overtaken = false

  /** `shownBy` says who shows itself under a Yjs client id, from presence. */
  constructor(
    id: string,
    kind: RoomKind,
    stored: StoredRoom | undefined,
    engine: Engine,
    shownBy: (client: number) => string | undefined,
    base?: Base,
  ) {
    this.#id = id
    this.#kind = kind
    this.#engine = engine
    this.#shownBy = shownBy
    this.#owners = new Map(stored?.owners)
    this.#size = new DocumentSize(stored, engine.limits)
    this.#tail = new TailLength(stored)
    this.#following = base?.following
    this.#unbuilt = [...(base?.pieces ?? []), ...piecesOf(stored)]
    this.#head = stored?.head ?? 0
    this.#schemaVersion = stored?.schemaVersion ?? 0
    engine.followings.opened(id, this.#owners)
  }

  /** False while only the log's own bytes are at hand. */
  get isBuilt(): boolean {
    return this.#built !== undefined
  }

  /** Building goes through every edit there ever was, so it waits until it is needed. */
  get #document(): RoomDocument {
    this.#built ??= new RoomDocument(this.#unbuilt, this.#kind, this.#engine.limits)
    this.#unbuilt = []
    return this.#built
  }

  /**
   * The state as a whole and the updates that follow it. A long text that is not built yet is answered with the bytes
   * of the log as they are: whoever opens it need not wait for us to understand it.
   */
  pieces(): readonly [Uint8Array, ...Uint8Array[]] {
    const [whole, ...tail] = this.#unbuilt
    const tailBytes = tail.reduce((sum, { length }) => sum + length, 0)
    const worthIt =
      whole !== undefined && whole.length >= longText && tailBytes <= longText && tail.length <= 100
    return worthIt ? [whole, ...tail] : [this.state()]
  }

  /** The number of the last row; what a tick on its way to the disk brings is not counted. */
  get head(): number {
    return this.#head
  }

  /** Whether the log holds rows, up to `head`, that this document has not. */
  isBehind(head: number): boolean {
    return this.#overtaken || head > this.#head
  }

  /** Whether the room this one follows has news that are not in this document. */
  get isBehindBase(): boolean {
    return this.#following?.isBehind === true
  }

  /** The newest schema a writer of this room, or of the one it follows, had. */
  get schemaVersion(): number {
    return Math.max(this.#schemaVersion, this.#following?.schemaVersion ?? 0)
  }

  get bytes(): number {
    return this.#size.bytes
  }

  /** Whose a Yjs client id is: a person's, or that of another room, of the followed one or one that follows. */
  writerOf(client: number): string | undefined {
    return this.#owners.get(client) ?? this.#claimedByBase(client)
  }

  /** Checks the edits and applies what may be. Rejects only where the document had to be built again and the log could not be read. */
  async take(edits: readonly Edit[]): Promise<Taken> {
    const refusals: Refusal[] = []
    const admission = this.#admission()
    for (const edit of edits) {
      const code = admission.consider(edit)
      if (code !== undefined) refusals.push({ edit, code })
    }
    const { admitted, claims, newStructs: structs } = admission
    if (admitted.length === 0) return { refusals, change: undefined }
    this.#tellClaims(claims)
    const result = this.#document.apply(admitted.map(({ update }) => update))
    if (result.is === 'fitting') return { refusals, change: { edits: admitted, result, claims, structs } }
    const expulsion = await this.#expel(admitted)
    return afterExpulsion(expulsion, refusals, claims, structs)
  }

  /** Takes all of these edits, or none and refuses all of them: those of the house belong together. Rejects as `take`. */
  async takeTogether(edits: readonly Edit[]): Promise<Taken> {
    const admission = this.#admission()
    for (const edit of edits) {
      const code = admission.consider(edit)
      if (code !== undefined)
        return { refusals: edits.map((each) => ({ edit: each, code })), change: undefined }
    }
    const { admitted, claims, newStructs: structs } = admission
    if (admitted.length === 0) return { refusals: [], change: undefined }
    this.#tellClaims(claims)
    const result = this.#document.apply(admitted.map(({ update }) => update))
    if (result.is === 'fitting') return { refusals: [], change: { edits: admitted, result, claims, structs } }
    await this.#buildAnew()
    const refusal = { code: 'bad_content', what: result.what } as const
    return { refusals: edits.map((edit) => ({ edit, ...refusal })), change: undefined }
  }

  /**
   * Takes in what the followed room has committed. Answers the updates, which are not of this room's log; only what Yjs
   * tidied on the way is written to it, so that a fresh load holds the same. Rejects where a log cannot be read.
   */
  async follow(): Promise<readonly Uint8Array[]> {
    const updates = (await this.#following?.readOn()) ?? []
    const result = this.#document.apply(updates)
    if (result.is === 'violation') {
      // Together with what stands here it does not fit. The log is the truth: hold what it says.
      await this.#buildAnew()
      return updates
    }
    if (result.tidied === undefined) return updates
    const rows = [{ authorId: serverAuthor, at: this.#engine.now(), bytes: result.tidied }]
    await this.#append(rows, new Map(), this.#schemaVersion, false)
    return [...updates, result.tidied]
  }

  /** Resolves when the change is on disk; false where the log does not know the room any more. */
  async commit({ edits, result, claims, structs }: Change): Promise<boolean> {
    const rows = rowsOf(edits, result, this.#engine.now())
    const schemaVersion = this.#schemaOf(edits)
    if (!(await this.#append(rows, claims, schemaVersion, result.deletesMuch))) return false
    this.#schemaVersion = schemaVersion
    for (const [client, userId] of claims) this.#owners.set(client, userId)
    this.#count(rows, structs)
    return true
  }

  /** Takes in what other engines have added to the log. Answers what changed, if anything. Rejects where the log cannot be read. */
  async readOn(): Promise<Uint8Array | undefined> {
    const stored = await this.#stored()
    if (stored === undefined) return undefined
    const before = this.#document.stateVector()
    const rows = stored.tail.filter(({ seq }) => seq > this.#head)
    const snapshot =
      stored.snapshot !== undefined && stored.snapshot.seq > this.#head ? [stored.snapshot] : []
    const result = this.#document.apply([...snapshot, ...rows].map(({ bytes }) => bytes))
    this.#overtaken = false
    this.#head = stored.head
    this.#schemaVersion = stored.schemaVersion
    for (const [client, userId] of stored.owners) this.#owners.set(client, userId)
    this.#count(rows, 0)
    if (result.is === 'fitting') return wholeOf(result)
    // The other engine's kind is newer than ours. The log is the truth: hold what it says.
    await this.#buildAnew()
    return this.#document.state(before)
  }

  stateVector(): Uint8Array {
    return this.#document.stateVector()
  }

  /** The state, or what a holder of `stateVector` lacks. Throws where `stateVector` cannot be read. */
  state(stateVector?: Uint8Array): Uint8Array {
    return this.#document.state(stateVector)
  }

  /** The same from the log alone, for when the document is ahead of it for long. */
  async committedState(stateVector?: Uint8Array): Promise<Uint8Array> {
    const committed = new RoomDocument(await this.#logged(), this.#kind, this.#engine.limits)
    try {
      return committed.state(stateVector)
    } finally {
      committed.doc.destroy()
    }
  }

  /** To be called when the document and the log agree. */
  compactIfLong(): void {
    if (this.#compacting || !this.#tail.isLong(this.#engine.limits)) return
    this.#compacting = true
    const done =
      this.#following === undefined
        ? this.#compact(this.#head, this.#document.state())
        : this.#compactOwn(this.#head)
    void done.then(() => {
      this.#compacting = false
    })
  }

  destroy(): void {
    this.#engine.followings.closed(this.#id, this.#owners)
    this.#built?.doc.destroy()
  }

  #compact(seq: number, state: Uint8Array): Promise<boolean> {
    this.#tail.compacted(state.length)
    return this.#engine.compaction.run(this.#id, seq, state)
  }

  /** Only what was written here goes into the snapshot, so it is put together from the rows, not from the document (LIVE-11). */
  async #compactOwn(seq: number): Promise<boolean> {
    try {
      const stored = await this.#stored()
      if (stored?.head !== seq) return false // another tick was faster; after it there is another try
      return await this.#compact(seq, mergedPieces(piecesOf(stored)))
    } catch (error) {
      this.#engine.log.warn({ err: error, roomId: this.#id }, 'a log tail was not compacted')
      return false
    }
  }

  #claimedByBase(client: number): string | undefined {
    return this.#following?.knows(client) === true ? this.#following.baseId : undefined
  }

  #tellClaims(claims: ReadonlyMap<number, string>): void {
    this.#engine.followings.claimed(this.#id, this.#following?.baseId, claims)
  }

  /** False where the log does not know the room any more. */
  async #append(
    rows: readonly NewRow[],
    owners: ReadonlyMap<number, string>,
    schemaVersion: number,
    deletesMuch: boolean,
  ): Promise<boolean> {
    const head = await this.#engine.writer.write({
      roomId: this.#id,
      mayBeNew: this.#head === 0,
      rows,
      owners,
      schemaVersion,
      follows: this.#following?.baseId,
      versionBefore: deletesMuch ? 'mass delete' : undefined,
    })
    if (head === undefined) return false
    // Rows of another engine stand between: the head stays until `readOn` has taken them in.
    if (head === this.#head + rows.length) this.#head = head
    else this.#overtaken = true
    return true
  }

  #admission(): Admission {
    return new Admission({
      document: this.#document,
      kind: this.#kind,
      limits: this.#engine.limits,
      ownerOf: (client) => this.writerOf(client),
      shownBy: this.#shownBy,
      full: () => this.#size.exceeded(this.#document, this.#engine.clock()),
    })
  }

  async #expel(edits: readonly Edit[]): Promise<Expulsion> {
    const pieces = await this.#logged()
    const build = () => new RoomDocument(pieces, this.#kind, this.#engine.limits)
    const expulsion = withoutOffenders(edits, build)
    this.#document.doc.destroy()
    this.#built = expulsion.document
    return expulsion
  }

  async #buildAnew(): Promise<void> {
    const pieces = await this.#logged()
    this.#document.doc.destroy()
    this.#built = new RoomDocument(pieces, this.#kind, this.#engine.limits)
  }

  /** All that the document is built from, as the logs have it now. */
  async #logged(): Promise<readonly Uint8Array[]> {
    const base = (await this.#following?.pieces()) ?? []
    return [...base, ...piecesOf(await this.#stored())]
  }

  #stored(): Promise<StoredRoom | undefined> {
    return this.#engine.store.load(this.#id)
  }

  /** A page newer than this server's kind proves nothing: the check let it write only what the kind knows. */
  #schemaOf(edits: readonly Edit[]): number {
    const versions = edits.map(({ connection }) => connection.greeting.schema).filter(Number.isFinite)
    return Math.max(this.schemaVersion, Math.min(this.#kind.schemaVersion, Math.max(0, ...versions)))
  }

  #count(rows: readonly NewRow[], structs: number): void {
    const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0)
    this.#size.grown(bytes, structs)
    this.#tail.appended(rows.length, bytes)
  }
}

function afterExpulsion(
  { fitting, result, offences, orphaned }: Expulsion,
  refusals: readonly Refusal[],
  claims: ReadonlyMap<number, string>,
  structs: number,
): Taken {
  const users = new Set(fitting.map(({ connection }) => connection.visitor.userId))
  return {
    refusals: [
      ...refusals,
      ...offences.map(({ edit, what }) => ({ edit, code: 'bad_content' as const, what })),
      ...orphaned.map((edit) => ({ edit, code: 'gap' as const })),
    ],
    change:
      fitting.length === 0
        ? undefined
        : {
            edits: fitting,
            result,
            structs,
            claims: new Map([...claims].filter(([, user]) => users.has(user))),
          },
  }
}
