import { Refusal } from '@roundtable/shared/errors'
import type { Log } from '../../log.ts'
import type { Health, Row, Statement } from '../port.ts'
import { HealthWatch } from '../health-watch.ts'
import { onlyReads } from '../only-reads.ts'
import type { SqliteLease } from './sqlite-dialect.ts'
import { SqliteError } from './sqlite-error.ts'
import type { QueryAnswer } from './messages.ts'
import { SqliteThread } from './sqlite-thread.ts'
import { Turns } from './turns.ts'

/** A probe must need room on the disk, or it would succeed in the pages that are already there. */
const PROBE_BYTES = 256 * 1024

/** The only connection: who may use it when, and what it does when the disk is full. */
export class SqliteConnection {
  readonly thread: SqliteThread
  readonly #turns: Turns
  readonly #watch: HealthWatch
  readonly #log: Log

  constructor(log: Log, probeMs: number) {
    this.#log = log
    this.#watch = new HealthWatch(log, () => this.#probe(), probeMs)
    this.thread = new SqliteThread((error) =>
      this.#watch.fellForGood(`the database thread ended: ${error.message}`),
    )
    this.#turns = new Turns((batches) => this.thread.group(batches))
  }

  get health(): Health {
    return this.#watch.current
  }

  async batch(statements: readonly Statement[]): Promise<Row[][]> {
    if (this.health.state === 'read_only') return this.#batchOfReads(statements)
    return this.#turns.batch(statements).catch((error: unknown) => {
      throw this.#read(error)
    })
  }

  /** A batch writes, so SQLite begins none while it is closed for writers; one turn at the connection is as consistent. */
  async #batchOfReads(statements: readonly Statement[]): Promise<Row[][]> {
    if (!onlyReads(statements)) throw new Refusal('read_only')
    const end = await this.#turns.hold()
    try {
      const answers: Row[][] = []
      for (const { sql, parameters } of statements) answers.push((await this.query(sql, parameters)).rows)
      return answers
    } finally {
      end()
    }
  }

  /** A turn at the connection. A transaction in it that outlives `transactionMs` is rolled back and loses its turn. */
  async lease(transactionMs: number): Promise<SqliteLease> {
    return new Lease(this, await this.#turns.hold(), transactionMs)
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    return this.thread.query(sql, parameters).catch((error: unknown) => {
      throw this.#read(error)
    })
  }

  /** Copies into an empty file. It begins in a turn of its own; then others use the connection meanwhile. */
  async backup(emptyFile: string): Promise<void> {
    const end = await this.#turns.hold()
    await this.thread.beginBackup(emptyFile).finally(end)
    await this.thread.endBackup(emptyFile)
  }

  warn(fields: object, text: string): void {
    this.#log.warn(fields, text)
  }

  async close(): Promise<void> {
    this.#watch.close()
    const end = await this.#turns.hold()
    await this.thread.close()
    end()
  }

  /** Turns a full disk into the refusal people are told, and closes the instance for writers. */
  #read(error: unknown): unknown {
    if (!(error instanceof SqliteError)) return error
    if (error.is('readonly') && this.health.state === 'read_only') return new Refusal('read_only')
    if (!error.is('full', 'ioerr')) return error
    const why = error.is('full')
      ? 'the disk of the data folder is full'
      : `the disk answers with an error: ${error.message}`
    if (this.health.state === 'ok') this.#closeForWriters()
    this.#watch.fell('read_only', why)
    return new Refusal('read_only')
  }

  #closeForWriters(): void {
    const close = async (end: () => void) => {
      // Turns pass in between, so by now a probe may have opened the instance again.
      if (this.health.state === 'read_only') await this.thread.query('pragma query_only = 1').finally(end)
      else end()
    }
    this.#turns
      .hold()
      .then(close)
      .catch((error: unknown) => this.warn({ error: String(error) }, 'writers could not be closed out'))
  }

  async #probe(): Promise<void> {
    const end = await this.#turns.hold()
    try {
      await this.thread.query('pragma query_only = 0')
      await this.thread.query(
        `insert or replace into instance (key, value) values ('probe', hex(zeroblob(?)))`,
        [PROBE_BYTES],
      )
      await this.thread.query(`delete from instance where key = 'probe'`)
    } catch (error) {
      await this.thread.query('pragma query_only = 1')
      throw error
    } finally {
      end()
    }
  }
}

/** One turn. After the watchdog took it back, everything asked in it rejects. */
class Lease implements SqliteLease {
  readonly #connection: SqliteConnection
  readonly #end: () => void
  readonly #transactionMs: number
  #watchdog: NodeJS.Timeout | undefined
  #takenBack: Error | undefined

  constructor(connection: SqliteConnection, end: () => void, transactionMs: number) {
    this.#connection = connection
    this.#end = end
    this.#transactionMs = transactionMs
  }

  async begin(): Promise<void> {
    // A read-only instance still reads in transactions; their writes are refused one by one.
    await this.query(this.#connection.health.state === 'ok' ? 'begin immediate' : 'begin', [])
    if (this.#transactionMs < Infinity) {
      this.#watchdog = setTimeout(() => void this.#takeBack(), this.#transactionMs).unref()
    }
  }

  async commit(): Promise<void> {
    await this.query('commit', [])
  }

  async rollback(): Promise<void> {
    if (this.#takenBack === undefined) await this.#connection.thread.rollback()
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    if (this.#takenBack !== undefined) throw this.#takenBack
    return this.#connection.query(sql, parameters)
  }

  release(): void {
    clearTimeout(this.#watchdog)
    this.#end()
  }

  async #takeBack(): Promise<void> {
    this.#takenBack = new Error(
      `the transaction was rolled back after ${this.#transactionMs} ms: did it wait for a query made outside of it?`,
    )
    this.#connection.warn({ transactionMs: this.#transactionMs }, 'a stuck transaction is rolled back')
    try {
      await this.#connection.thread.rollback()
    } catch (error) {
      this.#connection.warn({ error: String(error) }, 'a stuck transaction could not be rolled back')
    } finally {
      this.release()
    }
  }
}
