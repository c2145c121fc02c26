import type { LogStore } from '@roundtable/live/log'
import { postgresLog } from '@roundtable/live/log-postgres'
import { sqliteLog } from '@roundtable/live/log-sqlite'
import type { LogDatabase } from '@roundtable/live/ports'

/** The live engine's log in the words of this database. */
export function logStore(database: LogDatabase): LogStore {
  return database.dialect === 'sqlite' ? sqliteLog(database) : postgresLog(database)
}
