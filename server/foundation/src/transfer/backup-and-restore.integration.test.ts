import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { Database } from '../database/port.ts'
import { noteMigrations } from '../database/note-tables.ts'
import {
  contents,
  contentsOf,
  emptyPlace,
  epochOf,
  filledPlace,
  foundIn,
  log,
  open,
  refusalsOf,
  type Tables,
} from '../testing/filled-place.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { Fingerprints } from './copy-tables.ts'
import { backup, restore } from './transfer.ts'

const withoutEpoch = (all: Fingerprints) => new Map([...all].filter(([table]) => table !== 'instance'))

describe('backup and restore', () => {
  test('bring everything back by counts and hashes, with a new epoch', async () => {
    const place = await filledPlace()
    const file = join(temporaryFolder(), 'backup.db')
    await backup(place, file, log)
    expect(await contentsOf(file)).toEqual(await contents(place))

    const other = await emptyPlace()
    expect(await restore(other, file, log)).toEqual({ tables: 5, rows: 305 + 2 + 1 + 3 + 1 })
    expect(withoutEpoch(await contents(other))).toEqual(withoutEpoch(await contents(place)))
    expect(await epochOf(other)).not.toBe(await epochOf(place))
    expect([await foundIn(place, 'pri'), await foundIn(other, 'pri')]).toEqual([[7], [7]])
  })

  test('REC-1 what the database refuses to change in the original it refuses in what was restored', async () => {
    const place = await filledPlace()
    const file = join(temporaryFolder(), 'backup.db')
    await backup(place, file, log)
    const other = await emptyPlace()
    await restore(other, file, log)
    const refused = [expect.stringContaining('append-only'), expect.stringContaining('append-only')]
    expect([await refusalsOf(place), await refusalsOf(other)]).toEqual([refused, refused])
    expect(withoutEpoch(await contents(other))).toEqual(withoutEpoch(await contents(place)))
  })

  test('F19 a backup taken while others write is of one moment, and they go on meanwhile', async () => {
    const place = await filledPlace()
    const database = await open(place)
    for (let row = 0; row < 2_000; row += 100) await writeBallast(database, row)
    const file = join(temporaryFolder(), 'backup.db')
    const stop = new AbortController()
    let pairs = 0
    const writing = (async () => {
      while (!stop.signal.aborted) await writePair(database, pairs++)
    })()
    await database.backup(file)
    const pairsMeanwhile = pairs
    stop.abort()
    await writing
    await database.close()
    expect(pairsMeanwhile).toBeGreaterThan(2)
    expect(unpaired(file)).toBe(0)
  })

  test('a backup is one file for its owner alone, and overwrites nothing', async () => {
    const place = await filledPlace()
    const folder = temporaryFolder()
    const file = join(folder, 'backup.db')
    await backup(place, file, log)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}-wal`)).toBe(false)
    await expect(backup(place, file, log)).rejects.toThrow(/backup\.db exists already: choose another name/)
  })

  test('a backup that cannot be written leaves nothing behind', async () => {
    const place = await emptyPlace()
    const file = join(temporaryFolder(), 'nowhere', 'backup.db')
    await expect(backup(place, file, log)).rejects.toThrow(/ENOENT|no data/)
    expect(existsSync(file)).toBe(false)
  })

  test('a restore into a place that is not empty is refused and changes nothing', async () => {
    const place = await filledPlace()
    const file = join(temporaryFolder(), 'backup.db')
    await backup(place, file, log)
    const before = await contents(place)
    await expect(restore(place, file, log)).rejects.toThrow(
      /not empty .*(restore into an empty folder|make a new, empty database)/,
    )
    expect(await contents(place)).toEqual(before)
  })

  test.each([
    ['of something else', (file: string) => writeFileSync(file, 'a letter\n'.repeat(1_000)), /is damaged/],
    [
      'of another program',
      (file: string) => new DatabaseSync(file).exec('create table song (title text)'),
      /holds no data of Roundtable/,
    ],
    ['that is not there', () => undefined, /There is no file .*check its name/],
  ])('a restore from a file %s is refused and leaves the place empty', async (_, make, sentence) => {
    const file = join(temporaryFolder(), 'backup.db')
    make(file)
    const place = await emptyPlace()
    await expect(restore(place, file, log)).rejects.toThrow(sentence)
    const database = await open(place)
    expect(await database.kysely.selectFrom('note').select('id').execute()).toEqual([])
    await database.close()
  })

  test('a restore of a backup from a newer Roundtable is refused', async () => {
    const place = await filledPlace()
    const file = join(temporaryFolder(), 'backup.db')
    await backup(place, file, log)
    const older = { ...(await emptyPlace()), migrations: noteMigrations }
    await expect(restore(older, file, log)).rejects.toThrow(/newer Roundtable.*"0002-answer"/)
  })

  test('a backup of an older Roundtable is restored, and brought up to date at the next start', async () => {
    const old = { ...(await emptyPlace()), migrations: noteMigrations }
    await (await open(old)).close()
    const file = join(temporaryFolder(), 'backup.db')
    await backup(old, file, log)
    const place = await emptyPlace()
    await restore(place, file, log)
    const database = await open(place)
    expect(await database.kysely.selectFrom('answer').selectAll().execute()).toEqual([])
    await database.close()
  })
})

/** Two rows that belong together: a view of one moment has both or neither. */
async function writePair(database: Database<Tables>, pair: number): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const half of ['left', 'right']) {
      await transaction
        .insertInto('note')
        .values({ id: `${half} ${pair}`, at: pair, text: 'x'.repeat(2_000), bytes: null })
        .execute()
    }
  })
}

/** Some 6 MB in all, so that a backup takes many steps. */
async function writeBallast(database: Database<Tables>, from: number): Promise<void> {
  const rows = Array.from({ length: 100 }, (_, row) => ({
    id: `ballast ${from + row}`,
    at: row,
    text: 'x'.repeat(3_000),
    bytes: null,
  }))
  await database.kysely.insertInto('note').values(rows).execute()
}

function unpaired(file: string): number {
  const copy = new DatabaseSync(file, { readOnly: true })
  const row = copy
    .prepare(
      `select count(*) as count from (select at from note where id like 'left%' or id like 'right%' group by at having count(*) = 1)`,
    )
    .get()
  copy.close()
  return Number(row!.count)
}
