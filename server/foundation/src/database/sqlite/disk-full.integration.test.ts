import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { QuietLog } from '../../testing/quiet-log.ts'
import { mountDisk, remountDisk } from '../../testing/small-disk.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openDatabase, type Database } from '../database.ts'
import { noteMigrations, type NoteTables } from '../note-tables.ts'

interface Disk {
  dataDir: string
  /** Takes away what room is left. */
  fill(database: Database): Promise<void>
  free(database: Database): Promise<void>
}
const big = (id: string) => ({ id, at: 0, text: 'x'.repeat(100_000), bytes: null })

/** SQLite's own limit on the size of its file: the same SQLITE_FULL as from a disk. */
const limitedFile = (): Disk => ({
  dataDir: temporaryFolder(),
  fill: async (database) => void (await sql`pragma max_page_count = 40`.execute(database.kysely)),
  free: async (database) => void (await sql`pragma max_page_count = 100000`.execute(database.kysely)),
})

/** A real disk of 2 MB, where this process may mount one. */
function smallDisk(): Disk | undefined {
  const dataDir = temporaryFolder()
  if (!mountDisk(dataDir, 'size=2m')) return undefined
  return { dataDir, fill: async () => undefined, free: async () => remountDisk(dataDir, 'size=64m') }
}

describe.each([
  ['a file at its limit', limitedFile],
  ['a disk of 2 MB', smallDisk],
])('F3 disk full (%s)', (_, makeDisk) => {
  test('turns the instance read-only, says so, goes on reading, and heals by itself', async (context) => {
    const disk = makeDisk()
    if (disk === undefined) return context.skip()
    const log = new QuietLog()
    const database = await openDatabase<NoteTables>({ dataDir: disk.dataDir, probeMs: 50 }, log)
    await database.migrate(noteMigrations)
    await database.kysely
      .insertInto('note')
      .values({ ...big('kept'), text: 'kept' })
      .execute()

    await disk.fill(database)
    const saved = await writeUntilRefused(database)
    expect(database.health()).toEqual({ state: 'read_only', why: 'the disk of the data folder is full' })
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', text: 'database is read_only' }),
    )

    const reading = { sql: 'select id from note where id = ?', parameters: ['kept'] }
    const writing = { sql: 'delete from note', parameters: [] }
    expect(await database.batch([reading, reading])).toEqual([[{ id: 'kept' }], [{ id: 'kept' }]])
    await expect(database.batch([reading, writing])).rejects.toMatchObject({ code: 'read_only' })
    await expect(insertion(database, 'refused')).rejects.toMatchObject({ code: 'read_only' })
    const inTransaction = database.transaction((transaction) => transaction.deleteFrom('note').execute())
    await expect(inTransaction).rejects.toMatchObject({ code: 'read_only' })
    const read = await database.transaction((transaction) =>
      transaction.selectFrom('note').select('id').execute(),
    )
    expect(read).toHaveLength(saved + 1)

    await disk.free(database)
    await vi.waitFor(() => expect(database.health()).toEqual({ state: 'ok' }), { timeout: 5_000 })
    await insertion(database, 'after')
    expect(log.lines.at(-1)).toMatchObject({ level: 'info', text: 'database is well again' })
    const ids = await database.kysely.selectFrom('note').select('id').execute()
    expect(ids).toHaveLength(saved + 2)
    await database.close()
  })
})

const insertion = (database: Database<NoteTables>, id: string) =>
  database.kysely.insertInto('note').values(big(id)).execute()

/** Answers how many were saved before the first refusal. */
async function writeUntilRefused(database: Database<NoteTables>): Promise<number> {
  let saved = 0
  const writeOn = async (): Promise<never> => {
    for (;;) {
      await insertion(database, `big ${saved}`)
      saved++
    }
  }
  await expect(writeOn()).rejects.toMatchObject({ code: 'read_only' })
  return saved
}
