/**
 * What the engines that share a log tell one another. Always a hint, never the truth: a message may be lost or come
 * twice. Rows are read from the log, and rights are asked of the host, by whoever hears of them.
 */
export type BusMessage =
  | { readonly kind: 'committed'; readonly roomId: string; readonly head: number }
  | { readonly kind: 'session ended'; readonly sessionId: string }
  | { readonly kind: 'rights changed'; readonly userId: string }

export interface Bus {
  /** Tells all engines, the one that tells included. Never throws. */
  publish(message: BusMessage): void
  /** Answers how to stop listening. */
  subscribe(listen: (message: BusMessage) => void): () => void
}

/** The bus of one process: what one engine needs, and several on one database in a test. */
export function inProcessBus(): Bus {
  const listeners = new Set<(message: BusMessage) => void>()
  return {
    publish(message) {
      for (const listen of listeners) listen(message)
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
