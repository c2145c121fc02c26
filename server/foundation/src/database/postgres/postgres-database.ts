import type { Log } from '../../log.ts'
import type { Database, DatabaseSettings } from '../database.ts'

export async function openPostgres<Tables>(
  _settings: DatabaseSettings & { databaseUrl: string },
  _log: Log,
): Promise<Database<Tables>> {
  throw new Error('not built yet')
}
