import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StartRefusal } from '../../start-refusal.ts'
import { PostgresServer } from '../../testing/postgres-server.ts'
import { QuietLog } from '../../testing/quiet-log.ts'
import { openDatabase } from '../database.ts'

const refusal = async (databaseUrl: string) => {
  const error: unknown = await openDatabase({ dataDir: '', databaseUrl }, new QuietLog()).catch(
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StartRefusal)
  return (error as StartRefusal).message
}

test('an address where nobody answers is refused, without its password', async () => {
  const sentence = await refusal('postgres://anna:hunter2@127.0.0.1:1/roundtable')
  expect(sentence).toMatch(
    /^The database at 127\.0\.0\.1:1\/roundtable does not let Roundtable in \(.*ECONNREFUSED.*\): see that PostgreSQL runs there and that DATABASE_URL is right\.$/,
  )
  expect(sentence).not.toMatch(/hunter2|anna/)
})

describe('at a real server', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start()
  })
  afterAll(() => server.stop())

  test('a database that does not exist is refused', async () => {
    const url = new URL(server.url)
    url.pathname = 'nowhere'
    expect(await refusal(url.href)).toMatch(
      /nowhere does not let Roundtable in \(database "nowhere" does not exist\)/,
    )
  })

  test('synchronous_commit = off is seen wherever it was set', async () => {
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query('alter role postgres set synchronous_commit = off')
    await client.end()
    expect(await refusal(server.url)).toMatch(/synchronous_commit off/)
  })
})
