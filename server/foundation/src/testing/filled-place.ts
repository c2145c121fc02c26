import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase, type Database } from '../database/database.ts'
import type { Migration } from '../database/migrations.ts'
import { holdsWords } from '../database/word-index.ts'
import { noteMigrations, type NoteTables } from '../database/note-tables.ts'
import { fingerprintsOf, type Fingerprints } from '../transfer/copy-tables.ts'
import { PostgresSource } from '../transfer/postgres-source.ts'
import { SqliteSource } from '../transfer/sqlite-source.ts'
import type { Place } from '../transfer/transfer.ts'
import { QuietLog } from './quiet-log.ts'
import { freshPlace } from './testing.ts'

/** A table that refers to another whose name comes later, and to itself, and that the database refuses to change; one found by words. */
export const migrations: readonly Migration[] = [
  ...noteMigrations,
  {
    name: '0002-answer',
    up: async (kysely, words) => {
      await kysely.schema
        .createTable('answer')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('note_id', 'text', (column) => column.notNull().references('note.id'))
        .addColumn('answers_id', 'text', (column) => column.references('answer.id'))
        .execute()
      for (const statement of words.appendOnly('answer')) await statement.execute(kysely)
    },
  },
  {
    name: '0003-passage',
    up: async (kysely, words) => {
      await kysely.schema
        .createTable('passage')
        .addColumn('number', words.numberKey, (column) => column.primaryKey())
        .addColumn('words', 'text', (column) => column.notNull())
        .execute()
      for (const statement of words.wordIndex('passage')) await statement.execute(kysely)
    },
  },
]
export interface Tables extends NoteTables {
  answer: { id: string; note_id: string; answers_id: string | null }
  passage: { number: number; words: string }
}
export const log = new QuietLog()
const texts = ['Vertrauen', '你好, 世界', '👩‍🌾 عربى', 'it\'s "quoted" \\ and\nbroken', '', '0', 'null']

/** A place of the database under test, empty. */
export async function emptyPlace(): Promise<Place> {
  const { settings, remove } = await freshPlace()
  onTestFinished(remove)
  return { ...settings, migrations }
}

export async function open(place: Place): Promise<Database<Tables>> {
  const database = await openDatabase<Tables>(place, log)
  await database.migrate(place.migrations)
  return database
}

export async function filledPlace(): Promise<Place> {
  const place = await emptyPlace()
  const database = await open(place)
  for (let page = 0; page < 5; page++) {
    const notes = Array.from({ length: 61 }, (_, row) => ({
      id: `note ${page}-${row}`,
      at: 1_780_000_000_000 + row,
      text: texts[row % texts.length]!,
      bytes: row % 5 === 0 ? null : randomBytes(row * 40),
    }))
    await database.kysely.insertInto('note').values(notes).execute()
  }
  await database.kysely
    .insertInto('answer')
    .values([
      { id: 'first', note_id: 'note 0-0', answers_id: null },
      { id: 'second', note_id: 'note 4-60', answers_id: 'first' },
    ])
    .execute()
  await database.kysely.insertInto('passage').values({ number: 7, words: 'fair price' }).execute()
  await database.close()
  return place
}

/** What a place or a file holds, by counts and hashes. */
export async function contents({ dataDir, databaseUrl }: Place): Promise<Fingerprints> {
  if (databaseUrl === undefined) return contentsOf(join(dataDir, 'roundtable.db'))
  await using source = await PostgresSource.open(databaseUrl)
  return await fingerprintsOf(source)
}

export async function contentsOf(file: string): Promise<Fingerprints> {
  await using source = SqliteSource.open(file)
  return await fingerprintsOf(source)
}

export async function epochOf(place: Place): Promise<string> {
  const database = await open(place)
  await database.close()
  return database.epoch
}

/** Which rows a place finds by a word. */
export async function foundIn(place: Place, begun: string): Promise<number[]> {
  const database = await open(place)
  const holds = holdsWords('passage', database.dialect, { whole: [], begun })
  const rows = await database.kysely.selectFrom('passage').select('number').where(holds).execute()
  await database.close()
  return rows.map(({ number }) => number)
}

/** What the database says to each way of changing a row that is there to stay. */
export async function refusalsOf(place: Place): Promise<string[]> {
  const database = await open(place)
  const { kysely } = database
  const words = (error: unknown) => String(error)
  const refusals = [
    await kysely.updateTable('answer').set({ note_id: 'note 0-1' }).execute().then(String, words),
    await kysely.deleteFrom('answer').execute().then(String, words),
  ]
  await database.close()
  return refusals
}
