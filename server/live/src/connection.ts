import { closeCodes, type CloseReason } from '@roundtable/shared/live/close-codes'
import type { RefusedEdit } from '@roundtable/shared/live/messages'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { InboundRate } from './inbound-rate.ts'
import type { Limits } from './limits.ts'
import { Outbox, type Transport } from './outbox.ts'
import type { Access, Greeting, Visitor } from './ports.ts'
import { refusedFrame, savedFrame, type Frame } from './wire.ts'

/** One person's open socket in one room: who it is, what it may, what it has sent and been told. */
export class Connection {
  readonly visitor: Visitor
  readonly greeting: Greeting
  readonly rate: InboundRate
  readonly outbox: Outbox
  /** The Yjs client ids this connection shows itself under (`Presence`). */
  readonly shownIds = new Set<number>()
  readonly #transport: Transport
  readonly #limits: Limits
  readonly #clock: () => number
  #access: Access
  #open = true
  #edits = 0
  #strikes = 0
  #gaps = 0
  #pause: NodeJS.Timeout | undefined
  /** Whether it has been answered a step 1 and so gets updates. */
  joined = false
  /** Whether edits were refused because the log could not be written: they are asked for when it can. */
  behind = false
  /** When the server last asked, by a step 1 of its own, for edits it lacks. */
  askedAt = Number.NEGATIVE_INFINITY
  unansweredPings = 0
  lastPing: number
  lastRightsCheck: number

  /** `clock` never goes back. */
  constructor(
    visitor: Visitor,
    greeting: Greeting,
    transport: Transport,
    limits: Limits,
    clock: () => number,
  ) {
    this.visitor = visitor
    this.greeting = greeting
    this.#transport = transport
    this.#limits = limits
    this.#clock = clock
    this.#access = visitor.access
    const now = clock()
    this.rate = new InboundRate(limits, now)
    this.outbox = new Outbox(transport, limits, now)
    this.lastPing = now
    this.lastRightsCheck = now
  }

  get access(): Access {
    return this.#access
  }

  /** What the others see: the session's words, with the right it has now. */
  get presence(): PresentPerson {
    return { ...this.visitor.presence, mayWrite: this.#access === 'write' }
  }

  /** Answers whether anything changed. With `none` the connection ends. */
  grant(access: Access): boolean {
    const changed = access !== this.#access
    this.#access = access
    if (access === 'none') this.close('rightLost')
    return changed
  }

  get open(): boolean {
    return this.#open
  }

  /** Counts an edit the way the client counts what it sent. */
  countEdit(): number {
    return ++this.#edits
  }

  send(frame: Frame): void {
    if (this.#open) this.outbox.send(frame, this.#clock())
  }

  offer(frame: Frame): void {
    if (this.#open) this.outbox.offer(frame, this.#clock())
  }

  /** The first `count` edits of this connection are on disk. */
  acknowledge(count: number): void {
    if (this.greeting.saved) this.send(savedFrame(count))
  }

  /** The end of a tick, in one write: what others wrote, if it is news here, and how many of its own edits are on disk. */
  deliver(update: Frame | undefined, saved: number | undefined, now: number): void {
    if (!this.#open) return
    const news = this.outbox.lagging ? undefined : update
    const receipt = saved === undefined || !this.greeting.saved ? undefined : savedFrame(saved)
    const first = news ?? receipt
    if (first !== undefined) this.outbox.send(first, now, first === receipt ? undefined : receipt)
  }

  refuse(index: number, code: RefusedEdit): void {
    if (this.greeting.saved) this.send(refusedFrame(index, code))
  }

  /** An offence; too many in a row end the connection. */
  strike(reason: CloseReason): void {
    this.#strikes += 1
    if (this.#strikes >= this.#limits.strikes) this.close(reason)
  }

  /** An edit that builds on what the server lacks: honest after a refusal, until the client has answered the server's step 1. */
  countGap(): void {
    this.#gaps += 1
    if (this.#gaps > this.#limits.gaps) this.close('refusedForGood')
  }

  /** An edit was taken or known. */
  forgive(): void {
    this.#strikes = 0
    this.#gaps = 0
  }

  /** Takes what a message costs from the allowance; reads nothing more while it is used up. */
  charge(messages: number, bytes: number): void {
    const pause = this.rate.take(messages, bytes, this.#clock())
    if (pause === 0) return
    this.#transport.pause()
    // What was read before the pause still comes in, and makes it longer.
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#transport.resume(), pause)
  }

  close(reason: CloseReason): void {
    if (!this.#open) return
    this.#open = false
    this.#transport.close(closeCodes[reason])
  }

  terminate(): void {
    this.#open = false
    this.#transport.terminate()
  }

  /** The other side is gone. */
  ended(): void {
    this.#open = false
    clearTimeout(this.#pause)
  }

  ping(): void {
    this.unansweredPings += 1
    this.lastPing = this.#clock()
    this.#transport.ping()
  }
}
