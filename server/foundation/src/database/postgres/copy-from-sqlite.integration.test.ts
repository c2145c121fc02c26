import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contents,
  emptyPlace,
  epochOf,
  filledPlace,
  log,
  migrations,
  open,
  refusalsOf,
} from '../../testing/filled-place.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { backup, copyTo, restore, type Place } from '../../transfer/transfer.ts'

describe('copy from SQLite to PostgreSQL', () => {
  async function filledFolder(): Promise<Place> {
    const file = join(temporaryFolder(), 'backup.db')
    await backup(await filledPlace(), file, log)
    const place = { dataDir: join(temporaryFolder(), 'data'), migrations }
    mkdirSync(place.dataDir)
    await restore(place, file, log)
    return place
  }

  test('brings everything, by counts and hashes, and the epoch stays', async () => {
    const folder = await filledFolder()
    const target = await emptyPlace()
    expect(await copyTo(folder, target.databaseUrl!, log)).toEqual({ tables: 5, rows: 312 })
    expect(await contents(target)).toEqual(await contents(folder))
    expect(await epochOf(target)).toBe(await epochOf(folder))
  })

  test('REC-1 what SQLite refused to change PostgreSQL refuses', async () => {
    const folder = await filledFolder()
    const target = await emptyPlace()
    await copyTo(folder, target.databaseUrl!, log)
    const refused = [expect.stringContaining('append-only'), expect.stringContaining('append-only')]
    expect([await refusalsOf(folder), await refusalsOf(target)]).toEqual([refused, refused])
  })

  test('is refused while an instance runs on the folder', async () => {
    const folder = await filledFolder()
    const database = await open(folder)
    await expect(copyTo(folder, (await emptyPlace()).databaseUrl!, log)).rejects.toThrow(
      /is in use by another Roundtable process/,
    )
    await database.close()
  })

  test('is refused into a database that has tables', async () => {
    const target = await filledPlace()
    await expect(copyTo(await filledFolder(), target.databaseUrl!, log)).rejects.toThrow(
      /is not empty .*make a new, empty database/,
    )
  })
})
