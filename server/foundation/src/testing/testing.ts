import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type Database, type DatabaseSettings } from '../database/database.ts'
import type { Migration } from '../database/migrations.ts'
import type { Log } from '../log.ts'
import { QuietLog } from './quiet-log.ts'

/** A database of a test's own: fresh, migrated, gone when closed. */
// `any`: as in port.ts.
// oxlint-disable-next-line typescript/no-explicit-any
export async function testDatabase<Tables = any>(
  migrations: readonly Migration[] = [],
  settings: TestSettings = {},
): Promise<Database<Tables>> {
  const place = await freshPlace()
  const database = await openDatabase<Tables>(
    { ...place.settings, ...settings },
    settings.log ?? new QuietLog(),
  )
  await database.migrate(migrations)
  const close = database.close.bind(database)
  database.close = () => close().then(place.remove)
  return database
}

interface TestSettings extends Pick<DatabaseSettings, 'transactionMs' | 'probeMs'> {
  log?: Log
}

export interface Place {
  readonly settings: DatabaseSettings
  remove(): Promise<void>
}

/** A folder for SQLite, or with TEST_DATABASE=postgres a new database on the server at TEST_DATABASE_URL. */
export function freshPlace(): Promise<Place> {
  return process.env.TEST_DATABASE === 'postgres' ? freshPostgresDatabase() : freshFolder()
}

async function freshFolder(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-test-'))
  return { settings: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

async function freshPostgresDatabase(): Promise<Place> {
  const server = process.env.TEST_DATABASE_URL
  if (server === undefined)
    throw new Error(
      'TEST_DATABASE=postgres needs TEST_DATABASE_URL: the address of a server to make databases on',
    )
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  return {
    settings: { dataDir: '', databaseUrl: url.href },
    remove: () => onServer(server, `drop database ${name} with (force)`),
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql)
  await client.end()
}
