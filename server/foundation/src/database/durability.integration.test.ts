import { expect, onTestFinished, test, vi } from 'vitest'
import { Child } from '../testing/child.ts'
import { QuietLog } from '../testing/quiet-log.ts'
import { freshPlace } from '../testing/testing.ts'
import { openDatabase } from './database.ts'
import type { NoteTables } from './note-tables.ts'

test('F1 what a batch answered is there after kill -9 of its process, ten times over', async () => {
  const place = await freshPlace()
  onTestFinished(place.remove)
  const { dataDir, databaseUrl } = place.settings
  const saved: string[] = []
  for (let cycle = 0; cycle < 10; cycle++) {
    const writer = new Child(
      new URL('../testing/writing-process.ts', import.meta.url),
      databaseUrl === undefined ? [dataDir] : [dataDir, databaseUrl],
    )
    await vi.waitFor(() => expect(writer.lines.length).toBeGreaterThan(5 + cycle * 3), {
      timeout: 10_000,
      interval: 1,
    })
    await writer.kill9()
    saved.push(...writer.lines.filter((line) => line !== 'ready'))
  }
  const database = await openDatabase<NoteTables>(place.settings, new QuietLog())
  const stored = new Set(
    (await database.kysely.selectFrom('note').select('id').execute()).map((row) => row.id),
  )
  await database.close()
  expect(saved.length).toBeGreaterThan(100)
  expect(saved.filter((id) => !stored.has(id))).toEqual([])
})
