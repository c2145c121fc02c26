import type { Log } from '../log.ts'
import type { Database, DatabaseSettings } from './port.ts'
import { openPostgres } from './postgres/postgres-database.ts'
import { openSqlite } from './sqlite/sqlite-database.ts'

// What callers of `openDatabase` have to name; it stands apart because both databases below are made to it.
export type { Database, DatabaseSettings, Health, Row, Statement } from './port.ts'

/** Opens the database the settings name. Throws a `StartRefusal` that says what to do where it cannot be used. */
// `any`: as in port.ts.
// oxlint-disable-next-line typescript/no-explicit-any
export function openDatabase<Tables = any>(settings: DatabaseSettings, log: Log): Promise<Database<Tables>> {
  if (settings.databaseUrl === undefined) return openSqlite<Tables>(settings, log)
  return openPostgres<Tables>({ ...settings, databaseUrl: settings.databaseUrl }, log)
}
