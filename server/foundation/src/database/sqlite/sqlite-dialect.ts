import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { QueryAnswer } from './messages.ts'

/** What the dialect needs of the connection: a turn at it, and a statement run in that turn. */
export interface SqliteLease {
  /** Begins a transaction; from here on the watchdog counts. */
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer>
  release(): void
}

/** kysely over the worker thread: every connection it asks for is one turn at the only one there is. */
export function sqliteDialect(lease: () => Promise<SqliteLease>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LeaseDriver(lease),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class LeaseDriver implements Driver {
  readonly #lease: () => Promise<SqliteLease>

  constructor(lease: () => Promise<SqliteLease>) {
    this.#lease = lease
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LeasedConnection> {
    return new LeasedConnection(await this.#lease())
  }

  // Every transaction is `begin immediate`, so SQLite's are always serializable; kysely's settings change nothing.
  beginTransaction(connection: LeasedConnection): Promise<void> {
    return connection.lease.begin()
  }

  commitTransaction(connection: LeasedConnection): Promise<void> {
    return connection.lease.commit()
  }

  rollbackTransaction(connection: LeasedConnection): Promise<void> {
    return connection.lease.rollback()
  }

  async releaseConnection(connection: LeasedConnection): Promise<void> {
    connection.lease.release()
  }

  async destroy(): Promise<void> {}
}

class LeasedConnection implements DatabaseConnection {
  readonly lease: SqliteLease

  constructor(lease: SqliteLease) {
    this.lease = lease
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.lease.query(compiled.sql, compiled.parameters)
    return { rows: rows as R[], numAffectedRows: BigInt(changes) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('read long results in pages: a stream would hold the only connection')
  }
}
