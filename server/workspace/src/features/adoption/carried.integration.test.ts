import { join } from 'node:path'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@roundtable/foundation/database'
import { freshPlace } from '@roundtable/foundation/testing'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { backup, copyTo, restore } from '@roundtable/foundation/transfer'
import type { Tables } from '../../tables.ts'
import { aWorkspace, everyMigration } from '../../testing/a-workspace.ts'
import { aText, putForward, signVersion, write } from '../../testing/frozen-texts.ts'
import { aWorld } from '../../testing/world.ts'
import { hashOf } from './draft.ts'

const log = new QuietLog()
const migrations = everyMigration

async function emptyPlace(sqlite = false) {
  const { settings, remove } = sqlite ? await onDisk() : await freshPlace()
  onTestFinished(remove)
  return { ...settings, migrations }
}

/** A folder for SQLite, whichever database is tested. */
async function onDisk() {
  return { settings: { dataDir: mkdtempSync(join(tmpdir(), 'roundtable-test-')) }, remove: async () => {} }
}

type Place = Awaited<ReturnType<typeof emptyPlace>>

async function open(place: Place) {
  const database = await openDatabase<Tables>(place, log)
  await database.migrate(migrations)
  return aWorkspace({ database })
}

/** An instance with one adopted text; answers its rows. */
async function withAnAdoptedText(place: Place) {
  const house = await open(place)
  const { lead, otherLead } = await aWorld(house)
  const id = await aText(house, lead, 'Straße, 可可, 👩‍🌾 and “quotes” \\ with\ttabs.')
  const version = await putForward(lead, id)
  for (const each of [lead, otherLead]) await signVersion(each, id, version, 'With care.')
  await write(house, lead, id, 'Later.')
  const rows = await rowsIn(house)
  await house.close()
  return rows
}

const rowsIn = ({ database }: Awaited<ReturnType<typeof open>>) =>
  database.kysely.selectFrom('document_version').selectAll().execute()

/** What a place holds, with the hashes counted anew, and whether its database still refuses to change it. */
async function foundIn(place: Place) {
  const house = await open(place)
  const rows = await rowsIn(house)
  const refused = await sql`delete from version_signature`.execute(house.database.kysely).then(
    () => '',
    (error: Error) => error.message,
  )
  await house.close()
  return { rows, hashes: rows.map(({ sealed }) => hashOf(sealed)), refused }
}

const whole = (rows: Awaited<ReturnType<typeof rowsIn>>) => ({
  rows,
  hashes: rows.map(({ hash }) => hash),
  refused: expect.stringContaining('append-only') as string,
})

test('ADO-1 an adopted text and its hash are the same after a restart', async () => {
  const place = await emptyPlace()
  const rows = await withAnAdoptedText(place)
  expect(await foundIn(place)).toEqual(whole(rows))
})

test('ADO-1 an adopted text and its hash are the same after backup and restore', async () => {
  const place = await emptyPlace()
  const rows = await withAnAdoptedText(place)
  const file = join(mkdtempSync(join(tmpdir(), 'roundtable-test-')), 'backup.db')
  await backup(place, file, log)
  const other = await emptyPlace()
  await restore(other, file, log)
  expect(await foundIn(other)).toEqual(whole(rows))
})

test.runIf(process.env.TEST_DATABASE === 'postgres')(
  'ADO-1 an adopted text and its hash are the same after the move from SQLite to PostgreSQL',
  async () => {
    const place = await emptyPlace(true)
    const rows = await withAnAdoptedText(place)
    const other = await emptyPlace()
    await copyTo(place, (other as { databaseUrl?: string }).databaseUrl!, log)
    expect(await foundIn(other)).toEqual(whole(rows))
  },
)
