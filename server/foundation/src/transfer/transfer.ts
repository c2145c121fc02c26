import { resolve } from 'node:path'
import type { Log } from '../log.ts'
import type { Database, DatabaseSettings } from '../database/port.ts'
import { refuseUnknown, type Migration } from '../database/migrations.ts'
import { openPostgres } from '../database/postgres/postgres-database.ts'
import { openSqlite } from '../database/sqlite/sqlite-database.ts'
import { databaseFile } from '../database/sqlite/sqlite-opening.ts'
import { StartRefusal } from '../start-refusal.ts'
import { askRunning } from './control.ts'
import { copyTables, fingerprintsOf, refuseDifference, type Fingerprints } from './copy-tables.ts'
import { PostgresSource } from './postgres-source.ts'
import { writePostgresBackup } from './postgres-backup.ts'
import { giveNewEpoch, placeBackup } from './sqlite-restore.ts'
import { SqliteSource } from './sqlite-source.ts'
import type { TableSource } from './table-source.ts'

/** What a command tells when it is done. */
export interface Transferred {
  readonly tables: number
  readonly rows: number
}

/** The place data is read from or brought to, and the steps its schema may have seen. */
export interface Place extends Pick<DatabaseSettings, 'dataDir' | 'databaseUrl'> {
  readonly migrations: readonly Migration[]
}

/**
 * Writes everything into one new SQLite file, whichever database it is in, while the instance runs or not.
 * Throws where `file` exists.
 */
export async function backup(place: Place, file: string, log: Log): Promise<void> {
  if (place.databaseUrl !== undefined)
    return writePostgresBackup(place.databaseUrl, place.migrations, file, log)
  const answered = await askRunning(place.dataDir, { do: 'backup', about: resolve(file) })
  if (answered !== undefined) return
  // Nobody holds the file, so this process may.
  const database = await openSqlite(place, log)
  try {
    await database.backup(file)
  } finally {
    await database.close()
  }
}

/**
 * Brings a backup into an empty data folder or an empty PostgreSQL. The data gets a new epoch there, so that a browser
 * that holds more than the backup keeps its copy aside.
 */
export async function restore(place: Place, file: string, log: Log): Promise<Transferred> {
  await using source = SqliteSource.open(file)
  await refuseForeign(source, file, place.migrations)
  return sumOf(await bring(source, file, place, log))
}

/** Copies the file of a stopped instance into an empty PostgreSQL, verified by counts and hashes. Its epoch stays. */
export async function copyTo(place: Place, url: string, log: Log): Promise<Transferred> {
  const file = databaseFile(place.dataDir)
  await using source = SqliteSource.openAlone(file)
  await refuseForeign(source, file, place.migrations)
  return sumOf(await fillPostgres(source, url, place.migrations, log))
}

async function bring(source: TableSource, file: string, place: Place, log: Log): Promise<Fingerprints> {
  if (place.databaseUrl === undefined) {
    placeBackup(file, place.dataDir)
    return fingerprintsOf(source)
  }
  return fillPostgres(source, place.databaseUrl, place.migrations, log, giveNewEpoch)
}

async function refuseForeign(
  source: TableSource,
  file: string,
  migrations: readonly Migration[],
): Promise<void> {
  const seen = await source.migrations()
  if (seen.length === 0)
    throw new StartRefusal(`${file} holds no data of Roundtable: choose a file that "npm run backup" wrote.`)
  refuseUnknown(seen, migrations)
}

async function fillPostgres(
  source: TableSource,
  url: string,
  migrations: readonly Migration[],
  log: Log,
  last: (target: Database) => Promise<void> = async () => undefined,
): Promise<Fingerprints> {
  const target = await openPostgres({ dataDir: '', databaseUrl: url }, log)
  try {
    await refuseFull(url)
    const seen = await source.migrations()
    await target.migrate(migrations.filter((migration) => seen.includes(migration.name)))
    const copied = await copyTables(source, target)
    refuseDifference(copied, await readBack(url))
    await last(target)
    return copied
  } finally {
    await target.close()
  }
}

async function refuseFull(url: string): Promise<void> {
  await using target = await PostgresSource.open(url)
  const tables = await target.tables()
  if (tables.length === 0) return
  throw new StartRefusal(
    `The PostgreSQL database is not empty (it has a table "${tables[0]}"): make a new, empty database and give its address.`,
  )
}

async function readBack(url: string): Promise<Fingerprints> {
  await using target = await PostgresSource.open(url)
  return await fingerprintsOf(target)
}

function sumOf(copied: Fingerprints): Transferred {
  const rows = [...copied.values()].reduce((sum, { rows }) => sum + rows, 0)
  return { tables: copied.size, rows }
}
