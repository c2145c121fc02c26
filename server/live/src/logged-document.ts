import type { RefusedEdit } from '@roundtable/shared/live/messages'
import { Admission, type Edit } from './admission.ts'
import { TailLength } from './compaction.ts'
import { DocumentSize } from './document-size.ts'
import type { Engine } from './engine.ts'
import { withoutOffenders, type Expulsion } from './expulsion.ts'
import type { NewRow, StoredRoom } from './log.ts'
import type { RoomKind } from './ports.ts'
import { RoomDocument, wholeOf, type Fitting } from './room-document.ts'
import { rowsOf } from './tick-rows.ts'

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
  #built: RoomDocument | undefined
  /** What the document will be built from, until it is. */
  #unbuilt: StoredRoom | undefined
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
  ) {
    this.#id = id
    this.#kind = kind
    this.#engine = engine
    this.#shownBy = shownBy
    this.#owners = new Map(stored?.owners)
    this.#size = new DocumentSize(stored, engine.limits)
    this.#tail = new TailLength(stored)
    this.#unbuilt = stored
    this.#head = stored?.head ?? 0
    this.#schemaVersion = stored?.schemaVersion ?? 0
  }

  /** False while only the log's own bytes are at hand. */
  get isBuilt(): boolean {
    return this.#built !== undefined
  }

  /** Building goes through every edit there ever was, so it waits until it is needed. */
  get #document(): RoomDocument {
    this.#built ??= new RoomDocument(this.#unbuilt, this.#kind, this.#engine.limits)
    this.#unbuilt = undefined
    return this.#built
  }

  /**
   * The state as a whole and the updates that follow it. A long text that is not built yet is answered with the bytes
   * of the log as they are: whoever opens it need not wait for us to understand it.
   */
  pieces(): readonly [Uint8Array, ...Uint8Array[]] {
    const [whole, ...tail] = this.#storedPieces()
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

  /** The newest schema a writer of this room had. */
  get schemaVersion(): number {
    return this.#schemaVersion
  }

  get bytes(): number {
    return this.#size.bytes
  }

  writerOf(client: number): string | undefined {
    return this.#owners.get(client)
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
    const result = this.#document.apply(admitted.map(({ update }) => update))
    if (result.is === 'fitting') return { refusals, change: { edits: admitted, result, claims, structs } }
    const expulsion = await this.#expel(admitted)
    return afterExpulsion(expulsion, refusals, claims, structs)
  }

  /** Resolves when the change is on disk; false where the log does not know the room any more. */
  async commit({ edits, result, claims, structs }: Change): Promise<boolean> {
    const rows = rowsOf(edits, result, this.#engine.now())
    const schemaVersion = this.#schemaOf(edits)
    const head = await this.#engine.writer.write({
      roomId: this.#id,
      mayBeNew: this.#head === 0,
      rows,
      owners: claims,
      schemaVersion,
      versionBefore: result.deletesMuch ? 'mass delete' : undefined,
    })
    if (head === undefined) return false
    // Rows of another engine stand between: the head stays until `readOn` has taken them in.
    if (head === this.#head + rows.length) this.#head = head
    else this.#overtaken = true
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
    this.#document.doc.destroy()
    this.#built = new RoomDocument(stored, this.#kind, this.#engine.limits)
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
    const committed = new RoomDocument(await this.#stored(), this.#kind, this.#engine.limits)
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
    const state = this.#document.state()
    this.#tail.compacted(state.length)
    void this.#engine.compaction.run(this.#id, this.#head, state).then(() => {
      this.#compacting = false
    })
  }

  destroy(): void {
    this.#built?.doc.destroy()
  }

  #storedPieces(): readonly Uint8Array[] {
    if (this.#unbuilt === undefined) return []
    const { snapshot, tail } = this.#unbuilt
    return [...(snapshot === undefined ? [] : [snapshot]), ...tail].map(({ bytes }) => bytes)
  }

  #admission(): Admission {
    return new Admission({
      document: this.#document,
      kind: this.#kind,
      limits: this.#engine.limits,
      owners: this.#owners,
      shownBy: this.#shownBy,
      full: () => this.#size.exceeded(this.#document, this.#engine.clock()),
    })
  }

  async #expel(edits: readonly Edit[]): Promise<Expulsion> {
    const stored = await this.#stored()
    const build = () => new RoomDocument(stored, this.#kind, this.#engine.limits)
    const expulsion = withoutOffenders(edits, build)
    this.#document.doc.destroy()
    this.#built = expulsion.document
    return expulsion
  }

  #stored(): Promise<StoredRoom | undefined> {
    return this.#engine.store.load(this.#id)
  }

  /** A page newer than this server's kind proves nothing: the check let it write only what the kind knows. */
  #schemaOf(edits: readonly Edit[]): number {
    const versions = edits.map(({ connection }) => connection.greeting.schema).filter(Number.isFinite)
    return Math.max(this.#schemaVersion, Math.min(this.#kind.schemaVersion, Math.max(0, ...versions)))
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
