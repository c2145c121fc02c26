import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '@roundtable/shared/errors'
import { Kysely, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Log } from '../../log.ts'
import type { Database, DatabaseSettings, Row, Statement } from '../port.ts'
import { HealthWatch } from '../health-watch.ts'
import { onlyReads } from '../only-reads.ts'
import { writePostgresBackup } from '../../transfer/postgres-backup.ts'
import type { Migration } from '../migrations.ts'
import { commitPipelined } from './pipelined-batch.ts'
import { makePool } from './pool.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { troubleOf } from './postgres-error.ts'
import { migrateUnderLock } from './postgres-migration.ts'
import { refuseUnfit } from './postgres-opening.ts'

const TRANSACTION_MS = 10_000
const PROBE_MS = 2_000
/** With the pauses below, a contended transaction keeps trying for some three seconds. */
const ATTEMPTS = 12
const QUERY_CONNECTIONS = 10
/** The log writes one batch at a time; the second is for whoever else has one. */
const BATCH_CONNECTIONS = 2

type PostgresSettings = DatabaseSettings & { databaseUrl: string }

export async function openPostgres<Tables>(settings: PostgresSettings, log: Log): Promise<Database<Tables>> {
  const database = new PostgresDatabase<Tables>(settings, log)
  try {
    await database.refuseUnfit()
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

class PostgresDatabase<Tables> implements Database<Tables> {
  readonly dialect = 'postgres'
  readonly kysely: Kysely<Tables>
  readonly #url: string
  readonly #patienceMs: number
  readonly #queries: Pool
  readonly #batches: Pool
  readonly #watch: HealthWatch
  readonly #log: Log
  #migrations: readonly Migration[] = []
  #epoch: string | undefined

  constructor(settings: PostgresSettings, log: Log) {
    this.#url = settings.databaseUrl
    this.#log = log
    const patienceMs = settings.transactionMs ?? TRANSACTION_MS
    this.#patienceMs = patienceMs
    const onBroken = (error: Error) => void this.#read(error)
    this.#watch = new HealthWatch(log, () => this.#probe(), settings.probeMs ?? PROBE_MS)
    this.#queries = makePool(this.#url, { max: QUERY_CONNECTIONS, patienceMs }, onBroken)
    this.#batches = makePool(this.#url, { max: BATCH_CONNECTIONS, patienceMs }, onBroken)
    this.kysely = new Kysely<Tables>({
      dialect: postgresDialect(this.#queries, {
        takesWrites: () => this.health().state !== 'read_only',
        read: (error) => this.#read(error),
      }),
    })
  }

  get epoch(): string {
    if (this.#epoch === undefined) throw new Error('the epoch is known once migrate() has ended')
    return this.#epoch
  }

  refuseUnfit(): Promise<void> {
    return refuseUnfit(this.#queries, this.#url)
  }

  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#patiently(() => this.kysely.transaction().execute(work))
  }

  async batch(statements: readonly Statement[]): Promise<Row[][]> {
    if (this.health().state === 'read_only' && !onlyReads(statements)) throw new Refusal('read_only')
    return this.#patiently(() => commitPipelined(this.#batches, statements))
  }

  health() {
    return this.#watch.current
  }

  backup(file: string): Promise<void> {
    return writePostgresBackup(this.#url, this.#migrations, file, this.#log)
  }

  async migrate(migrations: readonly Migration[]): Promise<void> {
    this.#migrations = migrations
    this.#epoch = await migrateUnderLock(this.#url, migrations)
  }

  async close(): Promise<void> {
    this.#watch.close()
    await Promise.all([this.#queries.end(), this.#batches.end()])
  }

  /** Tries again after a conflict with a neighbour; the pauses differ by chance, so that two do not meet again. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        if (troubleOf(error) !== 'conflict') throw this.#read(error)
        if (attempt === ATTEMPTS) throw unavailable(`${ATTEMPTS} conflicts in a row`)
        await wait(Math.random() * Math.min(500, 5 * 2 ** attempt))
      }
    }
  }

  /** Turns trouble with the server into the refusal people are told, and remembers it as health. */
  #read(error: unknown): unknown {
    const trouble = troubleOf(error)
    const why = error instanceof Error ? error.message : String(error)
    if (trouble === 'read_only') {
      this.#watch.fell('read_only', `the database takes no writes: ${why}`)
      return new Refusal('read_only')
    }
    if (trouble === 'unreachable') {
      this.#watch.fell('unavailable', `the database does not answer: ${why}`)
      return unavailable(`the database does not answer (${why})`)
    }
    if (trouble === 'took_too_long') {
      return new Error(`the transaction was rolled back after ${this.#patienceMs} ms`, { cause: error })
    }
    return error
  }

  /** Writes what needs room and takes it away again, or the probe would succeed on a full disk. */
  async #probe(): Promise<void> {
    try {
      await commitPipelined(this.#batches, [
        {
          sql: `insert into instance (key, value) select 'probe', string_agg(md5(random()::text), '') from generate_series(1, 8192)`,
          parameters: [],
        },
        { sql: `delete from instance where key = 'probe'`, parameters: [] },
      ])
    } catch (error) {
      throw this.#read(error)
    }
  }
}

const unavailable = (why: string) => new Refusal('unavailable', { message: `unavailable: ${why}` })
