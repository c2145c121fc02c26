import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordedMigrations, refuseUnknown } from '../database/migrations.ts'
import type { Database } from '../database/port.ts'
import { openPostgres } from '../database/postgres/postgres-database.ts'
import { openSqliteFile } from '../database/sqlite/sqlite-database.ts'
import type { Log } from '../log.ts'
import { StartRefusal } from '../start-refusal.ts'
import { backup, type Place } from './transfer.ts'

/**
 * Lets `read` look at the data while an instance may run on it: a PostgreSQL itself, or a copy of the SQLite file that
 * is gone afterwards. Nothing is changed or brought up to date: an older schema is refused with a sentence, as is a newer.
 */
export async function readAside<T>(
  place: Place,
  log: Log,
  read: (database: Database) => Promise<T>,
): Promise<T> {
  const { databaseUrl } = place
  if (databaseUrl !== undefined)
    return closing(await openPostgres({ ...place, databaseUrl }, log), place, read)
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-'))
  try {
    const file = join(folder, 'copy.db')
    await backup(place, file, log)
    return await closing(await openSqliteFile(file, {}, log), place, read)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function closing<T>(
  database: Database,
  { migrations }: Place,
  read: (database: Database) => Promise<T>,
): Promise<T> {
  try {
    const seen = await recordedMigrations(database.kysely)
    refuseUnknown(seen, migrations)
    if (seen.length < migrations.length)
      throw new StartRefusal('This data is not up to date yet: start Roundtable once, then try again.')
    return await read(database)
  } finally {
    await database.close()
  }
}
