import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { openDatabase } from '../database.ts'

// kill -9 leaves what the operating system holds, so it cannot tell whether a commit waited for the disk. These can.
test.each([
  ['synchronous', 2],
  ['journal_mode', 'wal'],
  ['locking_mode', 'exclusive'],
  ['foreign_keys', 1],
])('the connection keeps %s = %s', async (pragma, value) => {
  const database = await openDatabase({ dataDir: temporaryFolder() }, new QuietLog())
  const { rows } = await sql.raw(`pragma ${pragma}`).execute(database.kysely)
  await database.close()
  expect(rows).toEqual([{ [pragma]: value }])
})
