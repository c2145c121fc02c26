import type { Kysely, Transaction } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Migration } from './migrations.ts'

/** One statement of a batch; the SQL is in the words of the database at hand (`?` on SQLite, `$1` on PostgreSQL). */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly (string | number | Uint8Array | null)[]
}
export type Row = Record<string, unknown>

/** What can be said about the database without asking it. `read_only`: the disk is full or refuses; reading goes on. */
export type Health = { state: 'ok' } | { state: 'read_only' | 'unavailable'; why: string }

export interface DatabaseSettings {
  /** Folder of the SQLite file, made if it is not there. Not used with `databaseUrl`. */
  readonly dataDir: string
  /** Where given, the database is this PostgreSQL. */
  readonly databaseUrl?: string | undefined
  /** How long one transaction may hold on before it is rolled back and its caller told, in ms. */
  readonly transactionMs?: number
  /** How often a full disk is tried again, in ms. */
  readonly probeMs?: number
}

/**
 * One schema on two databases. Rows look the same from both: integers are numbers, blobs `Uint8Array`, no booleans.
 * While the instance is read-only, whatever writes rejects with `Refusal('read_only')` and reading goes on.
 */
// `any`: the ground knows no tables; each room names its own with `openDatabase<Tables>()`.
// oxlint-disable-next-line typescript/no-explicit-any
export interface Database<Tables = any> {
  readonly dialect: Dialect
  readonly kysely: Kysely<Tables>
  /** Random id of this history of data; a restore from a backup changes it. Known once `migrate` has ended. */
  readonly epoch: string
  /**
   * Serializable. On PostgreSQL `work` may run again after a conflict, so it must do nothing but use its transaction.
   * On SQLite it holds the only connection: queries made outside its transaction wait until it ends.
   */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /**
   * One durable transaction in one round trip: when it resolves, it is on disk. Answers the rows of each statement.
   * All or nothing; on PostgreSQL it runs `read committed`, so it relies on row locks and keys, not on what it read.
   * If the connection broke, the outcome is unknown: read before writing again. One that only reads is answered while
   * the instance is read-only, too.
   */
  batch(statements: readonly Statement[]): Promise<Row[][]>
  health(): Health
  /** Writes a SQLite file of everything while the instance runs. Refuses to overwrite a file. */
  backup(file: string): Promise<void>
  /** Brings the schema up to date under a lock; refuses a database written by a newer Roundtable. */
  migrate(migrations: readonly Migration[]): Promise<void>
  close(): Promise<void>
}
