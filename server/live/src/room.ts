import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { Edit, Outcome } from './admission.ts'
import type { Connection } from './connection.ts'
import { Delivery, type Handled } from './delivery.ts'
import type { Engine } from './engine.ts'
import type { Following } from './following.ts'
import { houseConnection, HouseEditRefused, type HouseEdit } from './house-edit.ts'
import { Joiners } from './joiners.ts'
import type { StoredRoom } from './log.ts'
import { LoggedDocument, type Base, type Change } from './logged-document.ts'
import { Newcomers } from './newcomers.ts'
import type { RoomKind } from './ports.ts'
import { Presence } from './presence.ts'
import { Refusals } from './refusals.ts'
import { wholeOf } from './room-document.ts'
import { TickPace } from './tick-pace.ts'
import { epochFrame, readMessage, type ClientMessage } from './wire.ts'

/** What a step 1 costs of the message allowance: its answer goes through the whole document. */
const step1Cost = 5

/**
 * One open document and everyone in it. Edits move in ticks: what has arrived is checked, applied in one transaction,
 * committed, and only then shown to the others and called saved (LIVE-1, LIVE-2). While a tick is on its way to the
 * disk the document is ahead of the log; whoever asks for the state waits until they agree.
 */
export class Room {
  readonly id: string
  /** The room whose text this one's stands on. */
  readonly follows: string | undefined
  readonly connections = new Set<Connection>()
  readonly #engine: Engine
  readonly #following: Following | undefined
  readonly #document: LoggedDocument
  readonly #presence: Presence
  readonly #pace = new TickPace()
  readonly #newcomers: Newcomers
  readonly #joiners: Joiners
  readonly #refusals: Refusals
  readonly #delivery: Delivery
  #queue: Edit[] = []
  /** Edits of the house that belong together, each such lot a tick of its own. */
  #lots: Edit[][] = []
  #nextTick: NodeJS.Immediate | NodeJS.Timeout | undefined
  #ticking: Promise<void> | undefined
  #heardHead = 0
  #emptySince: number
  #closed = false

  constructor(id: string, kind: RoomKind, stored: StoredRoom | undefined, engine: Engine, base?: Base) {
    this.id = id
    this.follows = base?.following.baseId
    this.#engine = engine
    this.#following = base?.following
    const shownBy = (client: number) => this.#presence.ownerOf(client)
    this.#document = new LoggedDocument(id, kind, stored, engine, shownBy, base)
    this.#presence = new Presence(
      this.connections,
      (client) => this.#document.writerOf(client),
      engine.limits,
    )
    this.#newcomers = new Newcomers(this.#document, (error) => this.#fail(error))
    this.#joiners = new Joiners(id, this.#document, engine)
    this.#refusals = new Refusals(id, this.#document, engine)
    const [document, presence, joiners] = [this.#document, this.#presence, this.#joiners]
    this.#delivery = new Delivery({ connections: this.connections, document, presence, joiners }, engine)
    this.#emptySince = engine.clock()
    if (base !== undefined) base.following.onNews = () => this.#scheduleTick()
  }

  get closed(): boolean {
    return this.#closed
  }

  /** The newest schema a writer of this room had: older pages may not open it. */
  get schemaVersion(): number {
    return this.#document.schemaVersion
  }

  get bytes(): number {
    return this.#document.bytes
  }

  /** Since when nobody is here and nothing is on its way, or nothing. */
  get idleSince(): number | undefined {
    const inUse = this.connections.size > 0 || this.#waiting || this.#ticking !== undefined
    return inUse ? undefined : this.#emptySince
  }

  enter(connection: Connection): void {
    this.connections.add(connection)
    if (connection.greeting.saved) connection.send(epochFrame(this.#engine.epoch))
    this.#newcomers.welcome(connection)
    connection.send(this.#presence.everyone())
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#newcomers.forget(connection)
    this.#joiners.forget(connection)
    this.#presence.left(connection, this.#engine.clock())
    if (this.connections.size === 0) this.#emptySince = this.#engine.clock()
  }

  /** Takes one WebSocket message. Never throws. */
  receive(connection: Connection, bytes: Uint8Array): void {
    const message = readMessage(bytes)
    connection.charge(this.#take(connection, message), bytes.length)
  }

  /** Takes edits from inside the house, all or none. Resolves when they are on disk; rejects with the first refusal. */
  async write(edits: readonly HouseEdit[]): Promise<void> {
    const lot: Edit[] = []
    const outcomes = edits.map(({ authorId, update, from }) => {
      const connection = houseConnection(this.id, authorId, this.#engine)
      const index = connection.countEdit()
      return new Promise<Outcome>((settle) =>
        lot.push({ connection, index, update, from, catchUp: true, settle }),
      )
    })
    if (lot.length > 0) this.#enqueueLot(lot)
    for (const outcome of await Promise.all(outcomes)) {
      if (outcome === 'lost') throw new Error('the room failed while it was written to')
      if (outcome !== 'written') throw new HouseEditRefused(outcome)
    }
  }

  /** What the session says of this person has changed, or its right. */
  restamp(connection: Connection): void {
    this.#presence.restamp(connection)
  }

  /** The socket can take bytes again. While a tick is on its way its end comes back to those that lag. */
  drained(connection: Connection): void {
    if (this.#ticking !== undefined || !connection.outbox.lagging) return
    this.#delivery.catchUp(connection)
    this.#joiners.answer()
  }

  /** Another engine says how far the log of this room is. */
  heardOf(head: number): void {
    this.#heardHead = Math.max(this.#heardHead, head)
    if (this.#document.isBehind(head)) this.#scheduleTick()
  }

  /** The log can be written again: ask for what had to be refused meanwhile. */
  recovered(): void {
    for (const connection of this.connections) if (connection.behind) this.#refusals.askForMore(connection)
  }

  /** To be called about once a second. */
  sweep(): void {
    this.#presence.sweep(this.#engine.clock())
    this.#joiners.sweep()
    if (!this.#engine.writer.saving) this.#joiners.answerFromLog()
  }

  /** The state as one update, once the log holds all of it. */
  async state(): Promise<Uint8Array> {
    await this.quiet()
    return this.#document.state()
  }

  /** Resolves when everyone here has been asked what they have, and everything that has arrived is answered. */
  async quiet(): Promise<void> {
    this.#newcomers.askNow()
    while (this.#ticking !== undefined || this.#waiting) {
      if (this.#ticking === undefined) this.#tick()
      await this.#ticking
    }
  }

  /** Forgets the document; nothing has to be saved (LIVE-3). Whoever is still here is sent away to come again. */
  close(): void {
    this.#closed = true
    for (const connection of this.connections) connection.close('goingAway')
    this.#cancelTick()
    if (this.#following !== undefined) this.#engine.followings.end(this.#following)
    const unheard = [...this.#queue, ...this.#lots.flat()]
    this.#engine.writer.hold(-bytesOf(unheard))
    lose(unheard)
    this.#queue = []
    this.#lots = []
    this.#newcomers.forgetAll()
    this.#presence.stop()
    this.#document.destroy()
  }

  /** Answers what the message costs of the allowance. */
  #take(connection: Connection, message: ClientMessage): number {
    switch (message.kind) {
      case 'edit':
        this.#takeEdit(connection, message)
        return 1
      case 'presence':
        return this.#takePresence(connection, message.entries)
      case 'step1':
        this.#joiners.ask(connection, message.stateVector)
        if (this.#ticking === undefined) this.#joiners.answer()
        this.#newcomers.askSoon()
        return step1Cost
      case 'who is here':
        connection.offer(this.#presence.everyone())
        return 1
      case 'unreadable':
        if (message.edit) this.#enqueue(faulty(connection, 'malformed'))
        else connection.strike('refusedForGood')
        return 1
    }
  }

  /** While the log is full nothing may wait in memory for it, so the answer does not wait for its turn. */
  #takeEdit(connection: Connection, { update, catchUp }: ClientEdit): void {
    if (this.#engine.writer.full) {
      this.#refusals.refuse({ edit: faulty(connection, 'not_saving'), code: 'not_saving' })
    } else if (update.length > this.#engine.limits.updateBytes) {
      this.#enqueue(faulty(connection, 'too_large'))
    } else {
      this.#enqueue({ connection, index: connection.countEdit(), update, catchUp })
    }
  }

  #enqueue(edit: Edit): void {
    this.#queue.push(edit)
    this.#engine.writer.hold(edit.update.length)
    this.#scheduleTick()
  }

  #enqueueLot(lot: Edit[]): void {
    this.#lots.push(lot)
    this.#engine.writer.hold(bytesOf(lot))
    this.#scheduleTick()
  }

  /** Echoes are free, because a stock client repeats what everyone else in the room does. */
  #takePresence(connection: Connection, entries: Uint8Array): number {
    try {
      return this.#presence.receive(connection, entries, this.#engine.clock()) ? 1 : 0
    } catch {
      connection.strike('refusedForGood') // the one thing that throws: entries that cannot be read
      return 1
    }
  }

  #scheduleTick(): void {
    if (this.#nextTick !== undefined || this.#ticking !== undefined || this.#closed) return
    const wait = this.#pace.wait(this.connections.size, this.#engine.clock())
    this.#nextTick = wait <= 0 ? setImmediate(() => this.#tick()) : setTimeout(() => this.#tick(), wait)
  }

  #cancelTick(): void {
    clearImmediate(this.#nextTick as NodeJS.Immediate)
    clearTimeout(this.#nextTick as NodeJS.Timeout)
    this.#nextTick = undefined
  }

  #tick(): void {
    this.#cancelTick()
    const lot = this.#lots.shift()
    const edits = lot ?? this.#queue
    if (lot === undefined) this.#queue = []
    this.#pace.ticked(edits.length, this.#engine.clock())
    this.#ticking = this.#run(edits, lot !== undefined)
      .catch((error: unknown) => {
        lose(edits)
        this.#fail(error)
      })
      .finally(() => this.#ended(edits))
  }

  async #run(edits: readonly Edit[], together: boolean): Promise<void> {
    await this.#follow()
    if (this.#closed) return lose(edits)
    const { refusals, change } = await (together
      ? this.#document.takeTogether(edits)
      : this.#document.take(edits))
    const refused = new Set(refusals.map(({ edit }) => edit))
    for (const edit of edits) if (!refused.has(edit)) edit.connection.forgive()
    for (const refusal of refusals) {
      this.#refusals.refuse(refusal)
      refusal.edit.settle?.(refusal.code)
    }
    const handled = new Map(edits.map(({ connection, index }) => [connection, index]))
    if (this.#engine.sabotage !== undefined) this.#delivery.acknowledge(handled)
    if (change === undefined) this.#delivery.acknowledge(handled)
    else await this.#commit(change, handled)
    if (this.#document.isBehind(this.#heardHead)) await this.#readOn()
    for (const edit of edits) if (!refused.has(edit)) edit.settle?.('written')
    if (change !== undefined) this.#tellOthers()
  }

  async #commit(change: Change, handled: Handled): Promise<void> {
    const { schemaVersion } = this
    const before = this.#document.head
    if (!(await this.#document.commit(change))) throw new Error('the room is gone from the log')
    if (this.#closed) return
    if (this.schemaVersion > schemaVersion) this.#delivery.sendAwayOlderPages()
    this.#delivery.show(change, handled)
    this.#tellFollowers(before, wholeOf(change.result))
  }

  /** What the followed room has committed is shown here too, and is not of this room's log (LIVE-11). */
  async #follow(): Promise<void> {
    if (!this.#document.isBehindBase) return
    const { schemaVersion } = this
    const updates = await this.#document.follow()
    if (this.#closed) return
    if (this.schemaVersion > schemaVersion) this.#delivery.sendAwayOlderPages()
    for (const update of updates) this.#delivery.showUpdate(update)
  }

  /** Where rows of another engine stand between, followers must read the log themselves. */
  #tellFollowers(before: number, update: Uint8Array): void {
    const { followings } = this.#engine
    const { head, schemaVersion } = this.#document
    if (head > before) followings.tell(this.id, { before, head, update, schemaVersion })
  }

  #tellOthers(): void {
    this.#engine.onWritten(this.id)
    this.#engine.bus.tell({ kind: 'committed', roomId: this.id, head: this.#document.head })
  }

  /** What other engines have written is in the log and so may be shown. */
  async #readOn(): Promise<void> {
    const { schemaVersion } = this
    const update = await this.#document.readOn()
    this.#heardHead = this.#document.head
    this.#engine.followings.heardOf(this.id, this.#document.head)
    if (this.#closed || update === undefined) return
    if (this.schemaVersion > schemaVersion) this.#delivery.sendAwayOlderPages()
    this.#delivery.showUpdate(update)
  }

  #ended(edits: readonly Edit[]): void {
    this.#engine.writer.hold(-bytesOf(edits))
    this.#ticking = undefined
    if (this.#closed) return
    for (const connection of this.connections) this.#delivery.catchUp(connection)
    this.#joiners.answer()
    this.#document.compactIfLong()
    if (this.#waiting || this.#document.isBehind(this.#heardHead)) this.#scheduleTick()
  }

  /** Whether there is something to take that came since the last tick. */
  get #waiting(): boolean {
    return this.#queue.length > 0 || this.#lots.length > 0 || this.#document.isBehindBase
  }

  /** What happened cannot be undone in memory: the log decides, and everybody comes again. */
  #fail(error: unknown): void {
    this.#engine.log.error({ err: error, roomId: this.id }, 'a room failed and is closed')
    this.close()
  }
}

type ClientEdit = ClientMessage & { kind: 'edit' }

/** An edit of which only the answer is left. */
function faulty(connection: Connection, fault: RefusedEdit): Edit {
  return { connection, index: connection.countEdit(), update: new Uint8Array(), catchUp: false, fault }
}

function lose(edits: readonly Edit[]): void {
  for (const { settle } of edits) settle?.('lost')
}

function bytesOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { update }) => sum + update.length, 0)
}
