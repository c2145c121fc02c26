import { PostgresServer } from '@roundtable/foundation/testing/postgres-server'

/**
 * The database server of a crash proof: one of its own on PostgreSQL, because it will be killed; none on SQLite, which dies with
 * the process. Throws `NoPostgres` where there is none to start.
 */
export async function openKillableDatabase(
  kind: string | undefined = process.env['TEST_DATABASE'],
): Promise<PostgresServer | undefined> {
  return kind === 'postgres' ? await PostgresServer.start() : undefined
}
