import type { Limits } from './limits.ts'

/** Two token buckets, for messages and for bytes. Times are milliseconds of one clock that never goes back. */
export class InboundRate {
  readonly #limits: Limits
  #messages: number
  #bytes: number
  #at: number

  constructor(limits: Limits, now: number) {
    this.#limits = limits
    this.#messages = limits.messageBurst
    this.#bytes = limits.byteBurst
    this.#at = now
  }

  /** Takes what a message costs; answers how many milliseconds to read nothing more, 0 as a rule. */
  take(messages: number, bytes: number, now: number): number {
    this.#refill(now)
    this.#messages -= messages
    this.#bytes -= bytes
    const { messagesPerSecond, bytesPerSecond } = this.#limits
    return Math.max(0, -this.#messages / messagesPerSecond, -this.#bytes / bytesPerSecond) * 1000
  }

  #refill(now: number): void {
    const seconds = (now - this.#at) / 1000
    const { messagesPerSecond, messageBurst, bytesPerSecond, byteBurst } = this.#limits
    this.#messages = Math.min(messageBurst, this.#messages + seconds * messagesPerSecond)
    this.#bytes = Math.min(byteBurst, this.#bytes + seconds * bytesPerSecond)
    this.#at = now
  }
}
