import { sql, type Kysely } from 'kysely'
import { systemClock } from '../clock.ts'
import { newId } from '../ids.ts'
import { StartRefusal } from '../start-refusal.ts'
import { wordsOf, type Dialect, type DialectWords } from './dialect.ts'

/** One step of the schema. Its name is its identity and its place in the order: `0001-accounts`. Forward only. */
export interface Migration {
  readonly name: string
  // `any`: a migration speaks of tables that later migrations change, so no type describes them.
  // oxlint-disable-next-line typescript/no-explicit-any
  up(kysely: Kysely<any>, words: DialectWords): Promise<void>
}

export interface Bookkeeping {
  migration: { name: string; position: number; at: number }
  instance: { key: string; value: string }
}

/**
 * Runs what has not run yet, each step and its record in one transaction. The caller holds the lock.
 * Answers the epoch of the data.
 */
export async function runMigrations(
  kysely: Kysely<Bookkeeping>,
  migrations: readonly Migration[],
  dialect: Dialect,
): Promise<string> {
  const done = await recordedMigrations(kysely)
  refuseUnknown(done, migrations)
  await createBookkeeping(kysely)
  for (const [position, migration] of migrations.entries()) {
    if (!done.includes(migration.name)) await runOne(kysely, migration, position, dialect)
  }
  return ensureEpoch(kysely)
}

/** Names of the migrations this database has seen, oldest first; none where it is new. */
export async function recordedMigrations(kysely: Kysely<Bookkeeping>): Promise<string[]> {
  const tables = await kysely.introspection.getTables()
  if (!tables.some((table) => table.name === 'migration')) return []
  const rows = await kysely.selectFrom('migration').select('name').orderBy('position').execute()
  return rows.map((row) => row.name)
}

/** A database that has seen a step this program does not know was written by a newer one: hands off. */
export function refuseUnknown(done: readonly string[], migrations: readonly Migration[]): void {
  const unknown = done.find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown === undefined) return
  throw new StartRefusal(
    `This data was written by a newer Roundtable (it knows the step "${unknown}"): start that version, or restore a backup made before the upgrade.`,
  )
}

async function createBookkeeping(kysely: Kysely<Bookkeeping>): Promise<void> {
  await kysely.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await kysely.schema
    .createTable('instance')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function runOne(kysely: Kysely<Bookkeeping>, migration: Migration, position: number, dialect: Dialect) {
  await kysely.transaction().execute(async (transaction) => {
    await migration.up(transaction, wordsOf(dialect))
    await transaction
      .insertInto('migration')
      .values({ name: migration.name, position, at: systemClock.now() })
      .execute()
  })
}

async function ensureEpoch(kysely: Kysely<Bookkeeping>): Promise<string> {
  await sql`insert into instance (key, value) values ('epoch', ${newId()}) on conflict (key) do nothing`.execute(
    kysely,
  )
  const row = await kysely
    .selectFrom('instance')
    .select('value')
    .where('key', '=', 'epoch')
    .executeTakeFirstOrThrow()
  return row.value
}
