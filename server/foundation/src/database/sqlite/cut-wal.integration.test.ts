import { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Child } from '../../testing/child.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openDatabase } from '../database.ts'
import { noteMigrations, type NoteTables } from '../note-tables.ts'

const CUTS = 24

test('F14 a write-ahead log cut anywhere opens with all commits before the cut, in order', async () => {
  const folder = temporaryFolder()
  const writer = new Child(new URL('../../testing/writing-process.ts', import.meta.url), [folder])
  await vi.waitFor(() => expect(writer.lines.length).toBeGreaterThan(60), { timeout: 10_000 })
  await writer.kill9()
  const whole = statSync(join(folder, 'roundtable.db-wal')).size
  let before = 0
  for (let cut = 1; cut <= CUTS; cut++) {
    const at = await numbersAfterCut(folder, Math.round((whole * cut) / CUTS))
    expect(at).toEqual(at.map((_, index) => index))
    expect(at.length).toBeGreaterThanOrEqual(before)
    before = at.length
  }
  expect(before).toBeGreaterThanOrEqual(writer.lines.length - 1)
})

/** The numbers of the rows that are there when only the first `bytes` of the log reached the disk. */
async function numbersAfterCut(folder: string, bytes: number): Promise<number[]> {
  const dataDir = join(folder, `cut at ${bytes}`)
  mkdirSync(dataDir)
  for (const name of ['roundtable.db', 'roundtable.db-wal'])
    copyFileSync(join(folder, name), join(dataDir, name))
  truncateSync(join(dataDir, 'roundtable.db-wal'), bytes)
  const database = await openDatabase<NoteTables>({ dataDir }, new QuietLog())
  // A cut before the first commits leaves a database that is new: migrating makes it usable in any case.
  await database.migrate(noteMigrations)
  const rows = await database.kysely.selectFrom('note').select('at').orderBy('at').execute()
  await database.close()
  return rows.map((row) => row.at)
}
