import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Dialect,
  type PostgresPool,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'

export interface Vigilance {
  /** May transactions write at present? */
  takesWrites(): boolean
  /** Sees every error first and answers what to throw. */
  read(error: unknown): unknown
}

/** kysely's own dialect, but no transaction is less than serializable, and trouble with the server is seen at once. */
export function postgresDialect(pool: Pool, vigilance: Vigilance): Dialect {
  const watched = watchedPool(pool, vigilance)
  const dialect = new PostgresDialect({ pool: watched })
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new SerializableDriver(watched, vigilance),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

class SerializableDriver extends PostgresDriver {
  readonly #vigilance: Vigilance

  constructor(pool: PostgresPool, vigilance: Vigilance) {
    super({ pool })
    this.#vigilance = vigilance
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // A read-only instance still reads in transactions; their writes are refused one by one.
    const access = this.#vigilance.takesWrites() ? 'read write' : 'read only'
    await connection.executeQuery(CompiledQuery.raw(`begin isolation level serializable ${access}`))
  }
}

function watchedPool(pool: Pool, { read }: Vigilance): PostgresPool {
  const connect = async () => {
    const client = await pool.connect().catch((error: unknown) => {
      throw read(error)
    })
    return new WatchedClient(client, read)
  }
  // The cast leaves out the form of `query` that takes a cursor: it serves streams, and nothing here streams.
  return { connect, end: () => pool.end() } as unknown as PostgresPool
}

class WatchedClient {
  readonly #client: PoolClient
  readonly #read: Vigilance['read']
  /** Why the server ended the connection while it was lent; later queries would only say that it is gone. */
  #ended: Error | undefined
  readonly #onEnd = (error: Error) => void (this.#ended = error)

  constructor(client: PoolClient, read: Vigilance['read']) {
    this.#client = client
    this.#read = read
    client.once('error', this.#onEnd)
  }

  async query(sql: string, parameters: readonly unknown[]) {
    try {
      return await this.#client.query(sql, [...parameters])
    } catch (error) {
      throw this.#read(this.#ended ?? error)
    }
  }

  release(): void {
    this.#client.removeListener('error', this.#onEnd)
    this.#client.release()
  }
}
