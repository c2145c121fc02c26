import type { Pool, PoolClient } from 'pg'
import type { Row } from '../database/port.ts'
import { makePool } from '../database/postgres/pool.ts'
import { quoted, ROWS_AT_ONCE, type TableSource } from './table-source.ts'

/** A PostgreSQL as it was at one moment, while others go on writing. */
export class PostgresSource implements TableSource {
  readonly #pool: Pool
  readonly #client: PoolClient

  private constructor(pool: Pool, client: PoolClient) {
    this.#pool = pool
    this.#client = client
  }

  static async open(url: string): Promise<PostgresSource> {
    // A connection that breaks fails the read under way.
    const pool = makePool(url, { max: 1, patienceMs: 0 }, () => undefined)
    try {
      const client = await pool.connect()
      await client.query('begin isolation level repeatable read read only')
      return new PostgresSource(pool, client)
    } catch (error) {
      await pool.end()
      throw error
    }
  }

  async tables(): Promise<string[]> {
    const { rows } = await this.#client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`,
    )
    return rows.map((row) => row.name)
  }

  async *rows(table: string): AsyncGenerator<Row[]> {
    await this.#client.query(`declare pages no scroll cursor for select * from ${quoted(table)}`)
    for (;;) {
      const { rows } = await this.#client.query<Row>(`fetch ${ROWS_AT_ONCE} from pages`)
      if (rows.length === 0) break
      yield rows
    }
    await this.#client.query('close pages')
  }

  async migrations(): Promise<string[]> {
    const tables = await this.tables()
    if (!tables.includes('migration')) return []
    const { rows } = await this.#client.query<{ name: string }>(
      'select name from migration order by position',
    )
    return rows.map((row) => row.name)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.release(true)
    await this.#pool.end()
  }
}
