import {
  chmodSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
  closeSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Child } from '../../testing/child.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { mountDisk } from '../../testing/small-disk.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { StartRefusal } from '../../start-refusal.ts'
import { openDatabase } from '../database.ts'
import { noteMigrations } from '../note-tables.ts'

const open = (dataDir: string) => openDatabase({ dataDir }, new QuietLog())
const refusal = async (dataDir: string) => {
  const error: unknown = await open(dataDir).then(
    (database) => database.close().then(() => 'it opened'),
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StartRefusal)
  return (error as StartRefusal).message
}
const filledFolder = async () => {
  const dataDir = temporaryFolder()
  const database = await open(dataDir)
  await database.migrate(noteMigrations)
  const notes = Array.from({ length: 200 }, (_, index) => ({
    id: `${index}`,
    at: index,
    text: 'x'.repeat(500),
    bytes: null,
  }))
  await database.kysely.insertInto('note').values(notes).execute()
  await database.close()
  return dataDir
}

test('F16 a second process on one data folder is refused and told which folder, the first goes on', async () => {
  const dataDir = temporaryFolder()
  const first = new Child(new URL('../../testing/writing-process.ts', import.meta.url), [dataDir])
  await vi.waitFor(() => expect(first.lines.length).toBeGreaterThan(3), { timeout: 10_000 })
  const second = new Child(new URL('../../testing/writing-process.ts', import.meta.url), [dataDir])
  expect(await second.exit()).toBe(1)
  expect(second.lines).toEqual([
    `refused: The data folder ${dataDir} is in use by another Roundtable process: stop that one first, or set DATA_DIR to another folder.`,
  ])
  const before = first.lines.length
  await vi.waitFor(() => expect(first.lines.length).toBeGreaterThan(before))
  await first.kill9()
})

test('F16 the folder is free again the moment its process was killed', async () => {
  const dataDir = temporaryFolder()
  const first = new Child(new URL('../../testing/writing-process.ts', import.meta.url), [dataDir])
  await vi.waitFor(() => expect(first.lines).toContain('ready'), { timeout: 10_000 })
  await first.kill9()
  const database = await open(dataDir)
  await database.close()
})

test('F14 a file whose head is overwritten is refused as damaged, with the way out', async () => {
  const dataDir = await filledFolder()
  overwrite(join(dataDir, 'roundtable.db'), 0, 'not a database at all')
  expect(await refusal(dataDir)).toMatch(
    /roundtable\.db is damaged .*move it away and restore a backup with "npm run restore -- FILE"\.$/,
  )
})

test('F14 a file with one damaged page is refused as damaged', async () => {
  const dataDir = await filledFolder()
  const file = join(dataDir, 'roundtable.db')
  const middle = Math.floor(statSync(file).size / 4096 / 2)
  overwrite(file, middle * 4096, 'garbage garbage garbage')
  expect(await refusal(dataDir)).toMatch(/is damaged/)
})

test('F14 a file of something else is refused and not touched', async () => {
  const dataDir = temporaryFolder()
  const file = join(dataDir, 'roundtable.db')
  writeFileSync(file, 'my shopping list\n'.repeat(400))
  expect(await refusal(dataDir)).toMatch(/is damaged \(file is not a database\)/)
  expect(readFileSync(file, 'utf8')).toBe('my shopping list\n'.repeat(400))
})

test('a data folder that cannot be made is refused and named', async () => {
  const file = join(temporaryFolder(), 'a file')
  writeFileSync(file, '')
  const dataDir = join(file, 'data')
  expect(await refusal(dataDir)).toBe(
    `Roundtable cannot write in the data folder ${dataDir}: give this user the right to write there, or set DATA_DIR to another folder.`,
  )
})

test('a folder where the file should be is refused', async () => {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'roundtable.db'))
  expect(await refusal(dataDir)).toMatch(/cannot write in the data folder/)
})

test('a data folder without the right to write is refused', async ({ skip }) => {
  const dataDir = temporaryFolder()
  // Root may write anywhere but on a disk that takes no writes.
  if (process.getuid?.() === 0) skip(!mountDisk(dataDir, 'ro,size=1m'), 'no right to mount a disk here')
  else chmodSync(dataDir, 0o500)
  expect(await refusal(dataDir)).toMatch(/cannot write in the data folder/)
})

test('a file written by a newer Roundtable is refused before anything is changed in it', async () => {
  const dataDir = await filledFolder()
  const database = await open(dataDir)
  await expect(database.migrate([])).rejects.toThrow(StartRefusal)
  await expect(database.migrate([])).rejects.toThrow(
    'This data was written by a newer Roundtable (it knows the step "0001-note"): start that version, or restore a backup made before the upgrade.',
  )
  await database.close()
})

test('the folder and the files in it are for their owner alone', async () => {
  const dataDir = join(temporaryFolder(), 'data')
  const database = await open(dataDir)
  await database.migrate(noteMigrations)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  const modes = readdirSync(dataDir).map((name) => [name, statSync(join(dataDir, name)).mode & 0o777])
  expect(modes).toEqual([
    ['roundtable.db', 0o600],
    ['roundtable.db-wal', 0o600],
  ])
  await database.close()
})

function overwrite(file: string, at: number, text: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, text, at)
  closeSync(handle)
}
