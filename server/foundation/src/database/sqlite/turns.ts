import type { Row, Statement } from '../port.ts'
import type { Outcome } from './messages.ts'
import { SqliteError } from './sqlite-error.ts'

interface Batch {
  statements: readonly Statement[]
  resolve(rows: Row[][]): void
  reject(error: unknown): void
}
type Waiting = { hold: () => void } | { batch: Batch }

/** More than this many batches in one commit would only make the first of them wait. */
const BATCHES_PER_COMMIT = 64

/**
 * One connection, many askers: first come, first served. Whoever holds the turn has the connection alone;
 * batches that wait side by side share one turn, and so one commit.
 */
export class Turns {
  readonly #commit: (batches: readonly (readonly Statement[])[]) => Promise<Outcome[]>
  readonly #waiting: Waiting[] = []
  #taken = false

  constructor(commit: (batches: readonly (readonly Statement[])[]) => Promise<Outcome[]>) {
    this.#commit = commit
  }

  /** Resolves with the turn; the holder ends it by calling what it was given (a second call does nothing). */
  hold(): Promise<() => void> {
    return new Promise((resolve) => {
      this.#join({ hold: () => resolve(this.#endOnce()) })
    })
  }

  batch(statements: readonly Statement[]): Promise<Row[][]> {
    return new Promise((resolve, reject) => {
      this.#join({ batch: { statements, resolve, reject } })
    })
  }

  #join(waiting: Waiting): void {
    this.#waiting.push(waiting)
    if (!this.#taken) this.#next()
  }

  #next(): void {
    const first = this.#waiting.shift()
    this.#taken = first !== undefined
    if (first === undefined) return
    if ('hold' in first) first.hold()
    else void this.#commitTogether([first.batch, ...this.#batchesNext()])
  }

  #endOnce(): () => void {
    let ended = false
    return () => {
      if (!ended) this.#next()
      ended = true
    }
  }

  #batchesNext(): Batch[] {
    const end = this.#waiting.findIndex((waiting) => 'hold' in waiting)
    const count = Math.min(end === -1 ? this.#waiting.length : end, BATCHES_PER_COMMIT - 1)
    return this.#waiting.splice(0, count).flatMap((waiting) => ('batch' in waiting ? [waiting.batch] : []))
  }

  async #commitTogether(batches: Batch[]): Promise<void> {
    try {
      const outcomes = await this.#commit(batches.map((batch) => batch.statements))
      this.#next()
      batches.forEach((batch, index) => settle(batch, outcomes[index]!))
    } catch (error) {
      this.#next()
      for (const batch of batches) batch.reject(error)
    }
  }
}

function settle(batch: Batch, outcome: Outcome): void {
  if ('fault' in outcome) batch.reject(new SqliteError(outcome.fault))
  else batch.resolve(outcome.rows)
}
