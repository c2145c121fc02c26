import { Kysely, type Transaction } from 'kysely'
import type { Log } from '../../log.ts'
import { writeBackupFile } from '../backup-file.ts'
import type { Database, DatabaseSettings, Row, Statement } from '../port.ts'
import { runMigrations, type Bookkeeping, type Migration } from '../migrations.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { databaseFile, openExclusively } from './sqlite-opening.ts'

const TRANSACTION_MS = 10_000
const PROBE_MS = 2_000

export function openSqlite<Tables>(settings: DatabaseSettings, log: Log): Promise<Database<Tables>> {
  return openSqliteFile<Tables>(databaseFile(settings.dataDir), settings, log)
}

export async function openSqliteFile<Tables>(
  file: string,
  settings: Pick<DatabaseSettings, 'transactionMs' | 'probeMs'>,
  log: Log,
): Promise<Database<Tables>> {
  const connection = new SqliteConnection(log, settings.probeMs ?? PROBE_MS)
  try {
    await openExclusively(connection.thread, file)
  } catch (error) {
    await connection.close()
    throw error
  }
  return new SqliteDatabase<Tables>(connection, settings.transactionMs ?? TRANSACTION_MS)
}

class SqliteDatabase<Tables> implements Database<Tables> {
  readonly dialect = 'sqlite'
  readonly kysely: Kysely<Tables>
  readonly #connection: SqliteConnection
  #epoch: string | undefined

  constructor(connection: SqliteConnection, transactionMs: number) {
    this.#connection = connection
    this.kysely = new Kysely<Tables>({ dialect: sqliteDialect(() => connection.lease(transactionMs)) })
  }

  get epoch(): string {
    if (this.#epoch === undefined) throw new Error('the epoch is known once migrate() has ended')
    return this.#epoch
  }

  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.kysely.transaction().execute(work)
  }

  batch(statements: readonly Statement[]): Promise<Row[][]> {
    return this.#connection.batch(statements)
  }

  health() {
    return this.#connection.health
  }

  backup(file: string): Promise<void> {
    return writeBackupFile(file, (empty) => this.#connection.backup(empty))
  }

  /** The file is held by this process alone, so its lock is the migration lock. No watchdog: a step may take long. */
  async migrate(migrations: readonly Migration[]): Promise<void> {
    const patient = new Kysely<Bookkeeping>({
      dialect: sqliteDialect(() => this.#connection.lease(Infinity)),
    })
    this.#epoch = await runMigrations(patient, migrations, this.dialect)
  }

  async close(): Promise<void> {
    await this.kysely.destroy()
    await this.#connection.close()
  }
}
