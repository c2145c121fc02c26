import { Refusal } from '@roundtable/shared/errors'
import { ConversionThread } from './conversion-thread.ts'

/** So many threads at a time, and so many people waiting for one. */
const atOnce = 2
const mostWaiting = 20
/** How long a thread waits for the next file before its memory is given back. */
const idleMs = 60_000

/** Where files are read and written: on threads of their own, few at a time, each bounded in time and memory. */
export class Workbench {
  #busy = 0
  readonly #waiting: (() => void)[] = []
  readonly #idle = new Set<ConversionThread>()

  /** Runs `use` with a thread to itself. */
  async with<T>(use: (thread: ConversionThread) => Promise<T>): Promise<T> {
    await this.#turn()
    const [thread = new ConversionThread()] = this.#idle
    this.#idle.delete(thread)
    try {
      return await use(thread)
    } finally {
      await this.#putBack(thread)
      this.#busy -= 1
      this.#waiting.shift()?.()
    }
  }

  async #turn(): Promise<void> {
    if (this.#busy >= atOnce) {
      if (this.#waiting.length >= mostWaiting) throw new Refusal('unavailable')
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    this.#busy += 1
  }

  /** A file that took too much has taken the thread with it. */
  async #putBack(thread: ConversionThread): Promise<void> {
    if (thread.isSpent) return thread.end()
    this.#idle.add(thread)
    setTimeout(() => void (this.#idle.delete(thread) && thread.end()), idleMs).unref()
  }
}
