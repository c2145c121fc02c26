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
import { aText, putForward, signVersion, versionsPath, write } from '../../testing/frozen-texts.ts'
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

/** An instance with one adopted text; answers what stands in it and where to ask for it. */
async function withAnAdoptedText(place: Place) {
  const house = await open(place)
  const { lead, otherLead } = await aWorld(house)
  const id = await aText(house, lead, 'Straße, 可可, 👩‍🌾 and “quotes” \\ with\ttabs.')
  const version = await putForward(lead, id)
  for (const each of [lead, otherLead]) await signVersion(each, id, version, 'With care.')
  await write(house, lead, id, 'Later.')
  const told = await (await lead.browser.get(versionsPath(lead, id))).json()
  const rows = await rowsIn(house)
  await house.close()
  return { told, rows }
}

const rowsIn = ({ database }: Awaited<ReturnType<typeof open>>) =>
  database.kysely.selectFrom('document_version').selectAll().execute()

async function expectTheSame(place: Place, before: Awaited<ReturnType<typeof withAnAdoptedText>>) {
  const house = await open(place)
  const rows = await rowsIn(house)
  expect(rows).toEqual(before.rows)
  expect(rows.map(({ sealed }) => hashOf(sealed))).toEqual(before.rows.map(({ hash }) => hash))
  await expect(sql`delete from version_signature`.execute(house.database.kysely)).rejects.toThrow(
    /append-only/,
  )
  await house.close()
}

test('ADO-1 an adopted text and its hash are the same after a restart', async () => {
  const place = await emptyPlace()
  await expectTheSame(place, await withAnAdoptedText(place))
})

test('ADO-1 an adopted text and its hash are the same after backup and restore', async () => {
  const place = await emptyPlace()
  const before = await withAnAdoptedText(place)
  const file = join(mkdtempSync(join(tmpdir(), 'roundtable-test-')), 'backup.db')
  await backup(place, file, log)
  const other = await emptyPlace()
  await restore(other, file, log)
  await expectTheSame(other, before)
})

test.runIf(process.env.TEST_DATABASE === 'postgres')(
  'ADO-1 an adopted text and its hash are the same after the move from SQLite to PostgreSQL',
  async () => {
    const place = await emptyPlace(true)
    const before = await withAnAdoptedText(place)
    const other = await emptyPlace()
    await copyTo(place, (other as { databaseUrl?: string }).databaseUrl!, log)
    await expectTheSame(other, before)
  },
)
