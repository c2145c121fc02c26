/**
 * What the engines that share a log tell one another. Always a hint, never the truth: a message may be lost or come
 * twice. Rows are read from the log, and rights are asked of the host, by whoever hears of them.
 */
export type BusMessage =
  | { readonly kind: 'committed'; readonly roomId: string; readonly head: number }
  | { readonly kind: 'session ended'; readonly sessionId: string }
  | { readonly kind: 'session renewed'; readonly sessionId: string }
  | { readonly kind: 'rights changed'; readonly userId: string }
  | { readonly kind: 'room changed'; readonly roomId: string }

export interface Bus {
  /** `listen` gets what the others tell. */
  join(listen: (message: BusMessage) => void): BusSeat
}

export interface BusSeat {
  /** Tells all others. Never throws. */
  tell(message: BusMessage): void
  leave(): void
}

/** The bus of one process: what one engine needs, and several on one database in a test. */
export function inProcessBus(): Bus {
  const seats = new Map<BusSeat, (message: BusMessage) => void>()
  return {
    join(listen) {
      const seat: BusSeat = {
        tell(message) {
          for (const [other, hear] of seats) if (other !== seat) hear(message)
        },
        leave: () => void seats.delete(seat),
      }
      seats.set(seat, listen)
      return seat
    },
  }
}
