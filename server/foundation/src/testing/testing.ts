import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database, type DatabaseSettings } from '../database/database.ts'
import type { Migration } from '../database/migrations.ts'
import type { Log } from '../log.ts'
import { QuietLog } from './quiet-log.ts'

/** A database of a test's own: fresh, migrated, gone when closed. */
// `any`: as in database.ts.
// oxlint-disable-next-line typescript/no-explicit-any
export async function testDatabase<Tables = any>(
  migrations: readonly Migration[] = [],
  log: Log = new QuietLog(),
): Promise<Database<Tables>> {
  const place = await freshPlace()
  const database = await openDatabase<Tables>(place.settings, log)
  await database.migrate(migrations)
  const close = database.close.bind(database)
  database.close = () => close().then(place.remove)
  return database
}

interface Place {
  settings: DatabaseSettings
  remove(): Promise<void>
}

async function freshPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-test-'))
  return { settings: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
}
