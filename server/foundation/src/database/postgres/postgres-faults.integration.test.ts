import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PostgresServer } from '../../testing/postgres-server.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { openDatabase, type Database } from '../database.ts'
import { noteMigrations, type NoteTables } from '../note-tables.ts'

describe('a PostgreSQL in trouble', () => {
  let server: PostgresServer
  let database: Database<NoteTables>
  const insertion = (id: string) => ({
    sql: 'insert into note (id, at, text) values ($1, $2, $3)',
    parameters: [id, 0, 'text'],
  })
  const ids = async () =>
    (await database.kysely.selectFrom('note').select('id').execute()).map((row) => row.id)

  const wellAgain = () =>
    vi.waitFor(() => expect(database.health().state).toBe('ok'), { timeout: 20_000, interval: 20 })

  beforeAll(async () => {
    server = await PostgresServer.start()
    database = await openDatabase<NoteTables>(
      { dataDir: '', databaseUrl: server.url, probeMs: 50 },
      new QuietLog(),
    )
    await database.migrate(noteMigrations)
  })
  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  test('F6 killed under load and started again: nothing that was saved is lost, and writing goes on', async () => {
    const saved: string[] = []
    const refused: unknown[] = []
    const stop = new AbortController()
    const writer = async (name: string) => {
      for (let number = 0; !stop.signal.aborted; number++) {
        const id = `${name}-${number}`
        await database.batch([insertion(id)]).then(
          () => saved.push(id),
          (error: unknown) => refused.push(error),
        )
        await wellAgain()
      }
    }
    const writers = ['a', 'b', 'c'].map(writer)
    for (let cycle = 1; cycle <= 3; cycle++) {
      await vi.waitFor(() => expect(saved.length).toBeGreaterThan(cycle * 50), { timeout: 20_000 })
      await server.kill9()
      await vi.waitFor(() => expect(database.health().state).toBe('unavailable'))
      await server.restart()
    }
    await vi.waitFor(() => expect(saved.length).toBeGreaterThan(300), { timeout: 20_000 })
    stop.abort()
    await Promise.all(writers)
    const stored = new Set(await ids())
    expect(saved.filter((id) => !stored.has(id))).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    for (const error of refused) expect(error).toMatchObject({ code: 'unavailable' })
  })

  test('F6 one backend that is killed costs its caller one refusal, and nobody else anything', async () => {
    const victim = database.transaction(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(database.kysely)
      await transaction.insertInto('note').values({ id: 'never', at: 0, text: '', bytes: null }).execute()
    })
    await expect(victim).rejects.toMatchObject({ code: 'unavailable' })
    await database.batch([insertion('bystander')])
    expect(await ids()).not.toContain('never')
    await wellAgain()
  })

  test('F3 disk full turns the instance read-only, goes on reading, and heals by itself', async () => {
    await makeDiskFull(database)
    await expect(database.batch([insertion('too much')])).rejects.toMatchObject({ code: 'read_only' })
    expect(database.health()).toMatchObject({
      state: 'read_only',
      why: expect.stringContaining('could not extend file'),
    })
    const write = database.transaction((transaction) => transaction.deleteFrom('note').execute())
    await expect(write).rejects.toMatchObject({ code: 'read_only' })
    expect(
      await database.transaction((transaction) => transaction.selectFrom('note').select('id').execute()),
    ).not.toEqual([])
    await freeDisk(database)
    await vi.waitFor(() => expect(database.health()).toEqual({ state: 'ok' }), { timeout: 5_000 })
    await database.batch([insertion('fits')])
  })
})

/** The server answers every write with its own words and code for a full disk. */
async function makeDiskFull(database: Database): Promise<void> {
  await sql`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(database.kysely)
  for (const table of ['note', 'instance']) {
    await sql`create trigger full_disk before insert on ${sql.table(table)} execute function full_disk()`.execute(
      database.kysely,
    )
  }
}

async function freeDisk(database: Database): Promise<void> {
  await sql`drop function full_disk() cascade`.execute(database.kysely)
}
