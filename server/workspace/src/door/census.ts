import type { Duplex } from 'node:stream'

export interface SocketLimits {
  perSession: number
  perPerson: number
  perBlock: number
}

/** How many live sockets are open, by session, person and address block. */
export class SocketCensus {
  readonly #limits: SocketLimits
  readonly #open = new Map<string, number>()

  constructor(limits: SocketLimits) {
    this.#limits = limits
  }

  /** Counts the socket until it closes; false, and not counted, where a limit is reached. */
  admit(socket: Duplex, from: { sessionId: string; personId: string; block: string }): boolean {
    const limits: [key: string, most: number][] = [
      [`session ${from.sessionId}`, this.#limits.perSession],
      [`person ${from.personId}`, this.#limits.perPerson],
      [`block ${from.block}`, this.#limits.perBlock],
    ]
    if (limits.some(([key, most]) => this.#count(key) >= most)) return false
    const keys = limits.map(([key]) => key)
    keys.forEach((key) => this.#open.set(key, this.#count(key) + 1))
    socket.once('close', () => keys.forEach((key) => this.#leave(key)))
    return true
  }

  #count(key: string): number {
    return this.#open.get(key) ?? 0
  }

  #leave(key: string): void {
    if (this.#count(key) > 1) this.#open.set(key, this.#count(key) - 1)
    else this.#open.delete(key)
  }
}
