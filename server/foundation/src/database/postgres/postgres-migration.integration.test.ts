import { expect, onTestFinished, test } from 'vitest'
import { QuietLog } from '../../testing/quiet-log.ts'
import { freshPlace } from '../../testing/testing.ts'
import { openDatabase } from '../database.ts'
import { noteMigrations } from '../note-tables.ts'

test('two processes that start at once on one PostgreSQL migrate it once', async () => {
  const place = await freshPlace()
  onTestFinished(place.remove)
  let ran = 0
  const counted = noteMigrations.map((migration) => ({
    ...migration,
    up: (...args: Parameters<typeof migration.up>) => migration.up(...args).then(() => void ran++),
  }))
  const databases = await Promise.all([1, 2, 3].map(() => openDatabase(place.settings, new QuietLog())))
  await Promise.all(databases.map((database) => database.migrate(counted)))
  expect(ran).toBe(1)
  expect(new Set(databases.map((database) => database.epoch)).size).toBe(1)
  await Promise.all(databases.map((database) => database.close()))
})
