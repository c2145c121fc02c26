import { setTimeout as delay } from 'node:timers/promises'
import type { Limits } from './limits.ts'
import type { LogEntry, LogStore } from './log.ts'
import type { Logger } from './ports.ts'

interface Waiting {
  readonly entry: LogEntry
  readonly since: number
  resolve(head: number | undefined): void
}

/**
 * Writes the ticks of all rooms, many rooms to one commit. What is given to it is never dropped: while the log
 * cannot be written it tries again, and `full` tells the rooms to take no more.
 */
export class LogWriter {
  readonly #store: LogStore
  readonly #limits: Limits
  readonly #log: Logger
  readonly #now: () => number
  /** Called whenever a commit succeeds after one that failed. */
  readonly #onRecovery: () => void
  #waiting: Waiting[] = []
  #committing: Waiting[] = []
  #running: Promise<void> | undefined
  #lastStart = 0
  #failures = 0
  #heldBytes = 0
  #abandoned = false

  constructor(store: LogStore, limits: Limits, log: Logger, now: () => number, onRecovery: () => void) {
    this.#store = store
    this.#limits = limits
    this.#log = log
    this.#now = now
    this.#onRecovery = onRecovery
  }

  /** Resolves with the room's new head once the entry is on disk; with nothing if the room is gone from the log. Never rejects. */
  write(entry: LogEntry): Promise<number | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push({ entry, since: this.#now(), resolve })
      this.#running ??= this.#run()
    })
  }

  /** A room counts here what it has taken and not yet answered; negative when it has. */
  hold(bytes: number): void {
    this.#heldBytes += bytes
  }

  /** False from the first failed commit to the next good one, and while a commit does not come back. */
  get saving(): boolean {
    return this.#failures === 0 && !this.full
  }

  /** So much, or for so long, has waited for the disk that rooms take no more edits. */
  get full(): boolean {
    const oldest = this.#committing[0] ?? this.#waiting[0]
    if (oldest === undefined) return false
    return this.#heldBytes > this.#limits.unsavedBytes || this.#now() - oldest.since > this.#limits.unsavedMs
  }

  /** Resolves when all that was given so far is on disk. */
  async idle(): Promise<void> {
    await this.#running
  }

  /** Stops trying, so that a process can end while the log cannot be written. Nothing of it was called saved. */
  abandon(): void {
    this.#abandoned = true
  }

  async #run(): Promise<void> {
    // One turn of the event loop, so that rooms that tick together share a commit.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0 && !this.#abandoned) {
      await this.#pause()
      this.#committing = this.#waiting
      this.#waiting = []
      while (this.#committing.length > 0 && !this.#abandoned) await this.#commit()
    }
    this.#running = undefined
  }

  /** Commits that follow one another faster than the pause share one instead. */
  async #pause(): Promise<void> {
    const rest = this.#lastStart + this.#limits.commitPauseMs - performance.now()
    if (rest > 0) await delay(rest)
    this.#lastStart = performance.now()
  }

  async #commit(): Promise<void> {
    const batch = this.#committing
    try {
      const heads = await this.#store.append(batch.map(({ entry }) => entry))
      this.#committing = []
      this.#recovered()
      batch.forEach(({ resolve }, index) => resolve(heads[index]))
    } catch (error) {
      await this.#failed(error)
    }
  }

  #recovered(): void {
    if (this.#failures === 0) return
    this.#failures = 0
    this.#log.info({}, 'the log can be written again')
    this.#onRecovery()
  }

  async #failed(error: unknown): Promise<void> {
    this.#failures += 1
    this.#log.error(
      { err: error, failures: this.#failures, rooms: this.#committing.length },
      'the log was not written',
    )
    await delay(Math.min(2_000, 50 * 2 ** Math.min(this.#failures, 6)) * (0.75 + Math.random() / 2))
  }
}
