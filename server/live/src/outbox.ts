import type { Limits } from './limits.ts'
import type { Frame } from './wire.ts'

/** What carries a connection's bytes. The socket is one (`socket-transport.ts`), tests have another. */
export interface Transport {
  /** Bytes given to `write` that the other side has not taken. */
  readonly unsentBytes: number
  /** `next` goes in the same write. */
  write(frame: Frame, next?: Frame): void
  ping(): void
  /** Reads nothing until `resume`. */
  pause(): void
  resume(): void
  /** Says why and ends; at once where `terminate`. */
  close(code: number): void
  terminate(): void
}

/**
 * What goes out to one connection, and how far behind it is (LIVE-8): from `lagBytes` unsent it gets no more updates
 * and no presence, but one diff from the remembered state vector when it has drained.
 */
export class Outbox {
  readonly #transport: Transport
  readonly #limits: Limits
  #lag: { readonly stateVector: Uint8Array; readonly since: number; readonly unsentBytes: number } | undefined
  #lastSent: number

  constructor(transport: Transport, limits: Limits, now: number) {
    this.#transport = transport
    this.#limits = limits
    this.#lastSent = now
  }

  get lagging(): boolean {
    return this.#lag !== undefined
  }

  get lastSent(): number {
    return this.#lastSent
  }

  /** Sends whatever the lag: answers, which are few and small, and the first state. */
  send(frame: Frame, now: number, next?: Frame): void {
    this.#lastSent = now
    this.#transport.write(frame, next)
  }

  /** Sends one of the many frames a lagging connection can do without. */
  offer(frame: Frame, now: number): void {
    if (!this.lagging) this.send(frame, now)
  }

  /** To be called after updates were sent: begins the lag where too much is unsent. `stateVector` is what was sent so far. */
  measure(stateVector: () => Uint8Array, now: number): void {
    const { unsentBytes } = this.#transport
    if (this.lagging || unsentBytes <= this.#limits.lagBytes) return
    this.#lag = { stateVector: stateVector(), since: now, unsentBytes }
  }

  /** Ends the lag, once all is sent, and answers where the diff to send begins. */
  catchUp(): Uint8Array | undefined {
    if (this.#lag === undefined || this.#transport.unsentBytes > 0) return undefined
    const { stateVector } = this.#lag
    this.#lag = undefined
    return stateVector
  }

  /** Beyond help: holding more for it would harm others. A first state of any size may take its time. */
  hopeless(now: number): boolean {
    if (this.#lag === undefined) return false
    const { lagEndBytes, lagEndMs } = this.#limits
    const grown = this.#transport.unsentBytes - this.#lag.unsentBytes
    return grown > lagEndBytes || now - this.#lag.since > lagEndMs
  }
}
