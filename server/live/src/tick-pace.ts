/** Deliveries a second (recipients × edits) from which a room ticks more slowly, and how slowly, in ms. */
const paces = [
  { deliveries: 10_000, ms: 45 },
  { deliveries: 2_000, ms: 33 },
  { deliveries: 0, ms: 16 },
] as const

/** How much time constant the measured rate of edits has, in ms. */
const memoryMs = 1_000

/** How long a room collects edits: each tick costs one socket write per recipient, so a busy room ticks more slowly. */
export class TickPace {
  #lastTick = Number.NEGATIVE_INFINITY
  #editsPerSecond = 0

  /** Milliseconds from `now` to the next tick; 0 or less in a quiet room. */
  wait(recipients: number, now: number): number {
    const deliveries = recipients * this.#editsPerSecond
    const pace = paces.find((one) => deliveries >= one.deliveries)!
    return this.#lastTick + pace.ms - now
  }

  ticked(edits: number, now: number): void {
    const elapsed = Math.max(1, now - this.#lastTick)
    const weight = Math.exp(-elapsed / memoryMs)
    this.#editsPerSecond = this.#editsPerSecond * weight + (edits / elapsed) * 1000 * (1 - weight)
    this.#lastTick = now
  }
}
