import { expect, test } from 'vitest'
import type { NoteTables } from '../database/note-tables.ts'
import type { Database } from '../database/port.ts'
import { contents, emptyPlace, filledPlace, log, migrations, open } from '../testing/filled-place.ts'
import { readAside } from './read-aside.ts'

const countNotes = async ({ kysely }: Database<NoteTables>) =>
  (await kysely.selectFrom('note').select('id').execute()).length

test('data is read while nobody has it open, and nothing in it changes', async () => {
  const place = await filledPlace()
  const before = await contents(place)
  expect(await readAside(place, log, countNotes)).toBe(305)
  expect(await contents(place)).toEqual(before)
})

test('data that is not up to date, or of a newer Roundtable, is refused with a sentence', async () => {
  const place = { ...(await emptyPlace()), migrations: migrations.slice(0, 1) }
  await (await open(place)).close()
  await expect(readAside({ ...place, migrations }, log, countNotes)).rejects.toThrow(/start Roundtable once/)
  await expect(readAside({ ...place, migrations: [] }, log, countNotes)).rejects.toThrow(/newer Roundtable/)
})
