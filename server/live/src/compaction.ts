import type { Limits } from './limits.ts'
import type { LogStore, StoredRoom } from './log.ts'
import { packHistory } from './history-pack.ts'
import type { Logger } from './ports.ts'

/** How much of a room's log is hot tail, so that it can be put away in time. */
export class TailLength {
  #rows: number
  #bytes: number
  #snapshotBytes: number

  constructor(stored: StoredRoom | undefined) {
    this.#rows = stored?.tail.length ?? 0
    this.#bytes = (stored?.tail ?? []).reduce((sum, row) => sum + row.bytes.length, 0)
    this.#snapshotBytes = stored?.snapshot?.bytes.length ?? 0
  }

  appended(rows: number, bytes: number): void {
    this.#rows += rows
    this.#bytes += bytes
  }

  /** The tail is in a pack now; what was appended meanwhile is too little to count. */
  compacted(snapshotBytes: number): void {
    this.#rows = 0
    this.#bytes = 0
    this.#snapshotBytes = snapshotBytes
  }

  isLong({ compactRows, compactBytes }: Limits): boolean {
    return this.#rows > compactRows || this.#bytes > Math.max(compactBytes, this.#snapshotBytes / 2)
  }
}

/** Puts long tails away, one room at a time so that typing elsewhere does not wait for it. */
export class Compaction {
  readonly #store: LogStore
  readonly #log: Logger
  #last: Promise<void> = Promise.resolve()

  constructor(store: LogStore, log: Logger) {
    this.#store = store
    this.#log = log
  }

  /** `state` is the whole document at `seq`. Never rejects: a tail that stays is only longer. Answers whether it is done. */
  run(roomId: string, seq: number, state: Uint8Array): Promise<boolean> {
    const done = this.#last.then(() => this.#compact(roomId, seq, state))
    this.#last = done.then(() => undefined)
    return done
  }

  /** Resolves when nothing is being put away. */
  idle(): Promise<void> {
    return this.#last
  }

  async #compact(roomId: string, seq: number, bytes: Uint8Array): Promise<boolean> {
    try {
      const rows = await this.#store.tail(roomId, seq)
      if (rows.length > 0) await this.#store.compact(roomId, { seq, bytes }, await packHistory(rows))
      return true
    } catch (error) {
      this.#log.warn({ err: error, roomId }, 'a log tail was not compacted')
      return false
    }
  }
}
