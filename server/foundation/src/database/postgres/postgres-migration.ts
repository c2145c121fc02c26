import { CompiledQuery, Kysely } from 'kysely'
import { runMigrations, type Bookkeeping, type Migration } from '../migrations.ts'
import { makePool } from './pool.ts'
import { postgresDialect } from './postgres-dialect.ts'

/** Any number, but the same in every version: it is what two starting processes meet at. */
const LOCK = 7_305_412_026

/**
 * Runs the migrations on a connection of their own, which holds the lock and has all the time in the world; several
 * processes starting at once run them one after the other, and all but the first find nothing to do.
 */
export async function migrateUnderLock(url: string, migrations: readonly Migration[]): Promise<string> {
  // A connection that breaks fails the query under way, and with it the start.
  const pool = makePool(url, { max: 1, patienceMs: 0 }, () => undefined)
  const kysely = new Kysely<Bookkeeping>({
    dialect: postgresDialect(pool, { takesWrites: () => true, read: (error) => error }),
  })
  try {
    return await kysely.connection().execute(async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('select pg_advisory_lock($1)', [LOCK]))
      return runMigrations(connection, migrations, 'postgres')
    })
  } finally {
    // The lock ends with its connection.
    await kysely.destroy()
  }
}
