/** Milliseconds since 1970, as every time in the database. */
export interface Clock {
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands still until it is turned, for tests of what happens later. */
export class TurnedClock implements Clock {
  #now: number

  constructor(now = Date.UTC(2026, 0, 5, 9)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  turn(ms: number): void {
    this.#now += ms
  }
}
