import type { Log } from '../log.ts'
import type { Health } from './port.ts'

/** Holds what is known of the database's health, and tries again by itself until it is well. */
export class HealthWatch {
  readonly #log: Log
  readonly #probe: () => Promise<void>
  readonly #probeMs: number
  #current: Health = { state: 'ok' }
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(log: Log, probe: () => Promise<void>, probeMs: number) {
    this.#log = log
    this.#probe = probe
    this.#probeMs = probeMs
  }

  get current(): Health {
    return this.#current
  }

  fell(state: 'read_only' | 'unavailable', why: string): void {
    if (this.#closed) return
    if (this.#current.state !== state) this.#log.error({ state, why }, `database is ${state}`)
    this.#current = { state, why }
    this.#tryLater()
  }

  /** For what cannot heal while this process lives. */
  fellForGood(why: string): void {
    this.fell('unavailable', why)
    this.close()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #tryLater(): void {
    this.#timer ??= setTimeout(() => void this.#tryNow(), this.#probeMs).unref()
  }

  async #tryNow(): Promise<void> {
    this.#timer = undefined
    try {
      await this.#probe()
      this.#recovered()
    } catch {
      // Not said again each time: a full disk should not fill with lines about it. Health goes on telling why.
      if (!this.#closed) this.#tryLater()
    }
  }

  #recovered(): void {
    if (this.#closed || this.#current.state === 'ok') return
    this.#current = { state: 'ok' }
    this.#log.info({}, 'database is well again')
  }
}
