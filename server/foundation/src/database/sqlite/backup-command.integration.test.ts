import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Child } from '../../testing/child.ts'
import { noteMigrations } from '../note-tables.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { contentsOf } from '../../testing/filled-place.ts'
import { askRunning } from '../../transfer/control.ts'
import { backup } from '../../transfer/transfer.ts'

const log = new QuietLog()

/** An instance in another process, which holds its file alone and writes without a pause. */
async function runningInstance(dataDir = temporaryFolder()) {
  const instance = new Child(new URL('../../testing/writing-process.ts', import.meta.url), [dataDir])
  await vi.waitFor(() => expect(instance.lines.length).toBeGreaterThan(10), { timeout: 10_000 })
  return { instance, place: { dataDir, migrations: noteMigrations } }
}
const notesIn = async (file: string) => (await contentsOf(file)).get('note')!.rows

test('the backup command has the running instance write the file, with all that was saved before', async () => {
  const { instance, place } = await runningInstance()
  const file = join(temporaryFolder(), 'backup.db')
  const before = instance.lines.length - 1
  await backup(place, file, log)
  await instance.kill9()
  expect(await notesIn(file)).toBeGreaterThanOrEqual(before)
})

test('its refusal is passed on, and the file that was there stays', async () => {
  const { instance, place } = await runningInstance()
  const file = join(temporaryFolder(), 'backup.db')
  await backup(place, file, log)
  const first = readFileSync(file)
  await expect(backup(place, file, log)).rejects.toThrow(/backup\.db exists already: choose another name/)
  await instance.kill9()
  expect(readFileSync(file).equals(first)).toBe(true)
})

test('the socket is for its owner alone; after kill -9 it stays, and the command opens the file itself', async () => {
  const { instance, place } = await runningInstance()
  expect(statSync(join(place.dataDir, 'control.sock')).mode & 0o777).toBe(0o600)
  await instance.kill9()
  const file = join(temporaryFolder(), 'backup.db')
  expect(await askRunning(place.dataDir, { do: 'backup', about: file })).toBeUndefined()
  await backup(place, file, log)
  expect(await notesIn(file)).toBeGreaterThanOrEqual(instance.lines.length - 1)
})

test('a data folder with a very long name has a socket too', async () => {
  const dataDir = join(temporaryFolder(), 'long'.repeat(50))
  const { instance, place } = await runningInstance(dataDir)
  const file = join(temporaryFolder(), 'backup.db')
  expect(await askRunning(place.dataDir, { do: 'backup', about: file })).toEqual({ done: true, answer: '' })
  await instance.kill9()
})
