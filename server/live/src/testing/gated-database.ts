import type { LogDatabase, Statement } from '../ports.ts'

/** A real database whose commits a test can hold back or let fail. Reading goes on, as with a full disk. */
export class GatedDatabase implements LogDatabase {
  readonly dialect: 'sqlite' | 'postgres'
  readonly #database: LogDatabase
  #gate: Promise<void> | undefined
  #open: (() => void) | undefined
  failing = false
  /** Also reading fails, as with a database that is away. */
  away = false
  writes = 0

  constructor(database: LogDatabase) {
    this.#database = database
    this.dialect = database.dialect
  }

  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve))
  }

  release(): void {
    this.#open?.()
    this.#gate = undefined
  }

  async batch(statements: readonly Statement[]) {
    if (this.away) throw new Error('the database is away')
    if (statements.every(({ sql }) => sql.startsWith('select'))) return this.#database.batch(statements)
    this.writes += 1
    await this.#gate
    if (this.failing) throw new Error('the disk is full')
    return this.#database.batch(statements)
  }
}
