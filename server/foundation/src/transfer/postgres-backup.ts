import { sql } from 'kysely'
import { writeBackupFile } from '../database/backup-file.ts'
import type { Database } from '../database/port.ts'
import type { Migration } from '../database/migrations.ts'
import { openSqliteFile } from '../database/sqlite/sqlite-database.ts'
import type { Log } from '../log.ts'
import { StartRefusal } from '../start-refusal.ts'
import { copyTables, fingerprintsOf, refuseDifference, type Fingerprints } from './copy-tables.ts'
import { PostgresSource } from './postgres-source.ts'
import { SqliteSource } from './sqlite-source.ts'

/** A PostgreSQL as it is at one moment, written into a SQLite file, so that there is one kind of backup. */
export async function writePostgresBackup(
  url: string,
  migrations: readonly Migration[],
  file: string,
  log: Log,
): Promise<void> {
  await using source = await PostgresSource.open(url)
  await writeBackupFile(file, async (emptyFile) => {
    const copied = await fill(emptyFile, source, migrations, log)
    await using written = SqliteSource.open(emptyFile)
    refuseDifference(copied, await fingerprintsOf(written))
  })
}

async function fill(
  file: string,
  source: PostgresSource,
  migrations: readonly Migration[],
  log: Log,
): Promise<Fingerprints> {
  const seen = await source.migrations()
  if (seen.length === 0)
    throw new StartRefusal(
      'The PostgreSQL database holds no data of Roundtable: see that DATABASE_URL is right.',
    )
  const target = await openSqliteFile(file, {}, log)
  try {
    await target.migrate(migrations.filter((migration) => seen.includes(migration.name)))
    return await withoutForeignKeys(target, () => copyTables(source, target))
  } finally {
    await target.close()
  }
}

/** Tables arrive in the order of their names; the keys hold in the original, and are checked once all are there. */
async function withoutForeignKeys<T>(target: Database, work: () => Promise<T>): Promise<T> {
  await sql`pragma foreign_keys = off`.execute(target.kysely)
  const result = await work()
  const { rows } = await sql`pragma foreign_key_check`.execute(target.kysely)
  if (rows.length > 0) throw new Error(`the backup has ${rows.length} rows that refer to nothing`)
  return result
}
