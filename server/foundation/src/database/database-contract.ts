import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './port.ts'
import { isUniqueViolation } from './unique-violation.ts'
import type { Migration } from './migrations.ts'
import { noteMigrations, type NoteTables } from './note-tables.ts'

const note = (id: string, text = 'a line') => ({
  id,
  at: 1_780_000_000_000,
  text,
  bytes: new Uint8Array([0, 7, 255]),
})

/** What every database of the house must do. `open` gives a fresh, empty one; the suite migrates and closes it. */
export function databaseContract(
  open: (settings?: { transactionMs: number }) => Promise<Database<NoteTables>>,
): void {
  let database: Database<NoteTables>
  beforeEach(async () => {
    database = await open()
    await database.migrate(noteMigrations)
  })
  afterEach(() => database.close())

  /** The SQL of an insert in the words of the database at hand. */
  const insertion = (id: string, text = 'a line') => {
    const { sql, parameters } = database.kysely
      .insertInto('note')
      .values(note(id, text))
      .returning('id')
      .compile()
    return { sql, parameters: parameters as (string | number | Uint8Array | null)[] }
  }
  const textOf = async (id: string) =>
    (await database.kysely.selectFrom('note').select('text').where('id', '=', id).executeTakeFirst())?.text
  const count = async () => (await database.kysely.selectFrom('note').select('id').execute()).length

  describe('rows', () => {
    test('come back as numbers, text, null and Uint8Array', async () => {
      await database.kysely
        .insertInto('note')
        .values([note('a'), { ...note('b'), bytes: null }])
        .execute()
      const rows = await database.kysely.selectFrom('note').selectAll().orderBy('id').execute()
      expect(rows).toEqual([note('a'), { ...note('b'), bytes: null }])
      expect(rows[0]!.bytes).toBeInstanceOf(Uint8Array)
      expect(Buffer.isBuffer(rows[0]!.bytes)).toBe(false)
    })

    test('a count and a sum are numbers', async () => {
      await database.kysely
        .insertInto('note')
        .values([note('a'), note('b')])
        .execute()
      const row = await database.kysely
        .selectFrom('note')
        .select((expression) => [expression.fn.countAll().as('count'), expression.fn.sum('at').as('sum')])
        .executeTakeFirstOrThrow()
      expect(row).toEqual({ count: 2, sum: 3_560_000_000_000 })
    })

    test('a change says how many rows it touched', async () => {
      await database.kysely
        .insertInto('note')
        .values([note('a'), note('b')])
        .execute()
      const result = await database.kysely.updateTable('note').set({ text: 'new' }).executeTakeFirstOrThrow()
      expect(Number(result.numUpdatedRows)).toBe(2)
    })
  })

  describe('a batch', () => {
    test('answers the rows of each statement in order', async () => {
      const rows = await database.batch([insertion('a'), insertion('b')])
      expect(rows).toEqual([[{ id: 'a' }], [{ id: 'b' }]])
    })

    test('takes blobs and null, and gives them back', async () => {
      await database.batch([insertion('a')])
      const { sql: text } = database.kysely.selectFrom('note').select('bytes').compile()
      expect(await database.batch([{ sql: text, parameters: [] }])).toEqual([
        [{ bytes: new Uint8Array([0, 7, 255]) }],
      ])
    })

    test('is all or nothing', async () => {
      await expect(database.batch([insertion('a'), insertion('a')])).rejects.toThrow(/unique/i)
      expect(await count()).toBe(0)
    })

    test('that fails takes none of its neighbours with it', async () => {
      const outcomes = await Promise.allSettled([
        database.batch([insertion('a')]),
        database.batch([insertion('b'), insertion('a')]),
        database.batch([insertion('c')]),
      ])
      expect(outcomes.map((outcome) => outcome.status)).toContain('rejected')
      const stored = await database.kysely.selectFrom('note').select('id').orderBy('id').execute()
      expect(stored.map((row) => row.id)).toContain('c')
      expect(await textOf('a')).toBe('a line')
    })

    test('of nothing answers nothing', async () => {
      expect(await database.batch([])).toEqual([])
    })

    test('waits for its turn beside a transaction, and both count', async () => {
      await Promise.all([
        database.transaction((transaction) =>
          transaction.insertInto('note').values(note('in transaction')).execute(),
        ),
        ...Array.from({ length: 40 }, (_, index) => database.batch([insertion(`batch ${index}`)])),
      ])
      expect(await count()).toBe(41)
    })
  })

  describe('a transaction', () => {
    test('that throws leaves nothing and passes the error on', async () => {
      const work = database.transaction(async (transaction) => {
        await transaction.insertInto('note').values(note('a')).execute()
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect(await count()).toBe(0)
    })

    test('is serializable: 20 that read a number and write it back plus one lose none', async () => {
      await database.kysely.insertInto('note').values(note('sum', '0')).execute()
      const addOne = () =>
        database.transaction(async (transaction) => {
          const { text } = await transaction
            .selectFrom('note')
            .select('text')
            .where('id', '=', 'sum')
            .executeTakeFirstOrThrow()
          await transaction
            .updateTable('note')
            .set({ text: String(Number(text) + 1) })
            .where('id', '=', 'sum')
            .execute()
        })
      await Promise.all(Array.from({ length: 20 }, addOne))
      expect(await textOf('sum')).toBe('20')
    })

    test('is serializable: of two that each look for the other, one sees it (no write skew)', async () => {
      const takeIfFree = (id: string) =>
        database.transaction(async (transaction) => {
          const taken = await transaction.selectFrom('note').select('id').execute()
          if (taken.length === 0) await transaction.insertInto('note').values(note(id)).execute()
        })
      await Promise.all([takeIfFree('a'), takeIfFree('b'), takeIfFree('c')])
      expect(await count()).toBe(1)
    })

    test('begun on kysely itself is serializable too', async () => {
      const level =
        database.dialect === 'postgres' ? sql<{ level: string }>`show transaction_isolation` : undefined
      const shown = await database.kysely
        .transaction()
        .execute(async (transaction) => level?.execute(transaction))
      expect(Object.values(shown?.rows[0] ?? { level: 'serializable' })).toEqual(['serializable'])
    })

    test('that takes longer than it may is rolled back, its caller is told, and others go on', async () => {
      const impatient = await open({ transactionMs: 500 })
      await impatient.migrate(noteMigrations)
      const slow = impatient.transaction(async (transaction) => {
        await transaction.insertInto('note').values(note('slow')).execute()
        await wait(1_500)
        await transaction.insertInto('note').values(note('too late')).execute()
      })
      const [told] = await Promise.all([slow.catch(String), impatient.batch([insertion('other')])])
      expect(told).toMatch(/rolled back after 500 ms/)
      expect(await impatient.kysely.selectFrom('note').select('id').execute()).toEqual([{ id: 'other' }])
      expect(impatient.health()).toEqual({ state: 'ok' })
      await impatient.close()
    })
  })

  describe('migrations', () => {
    test('run once: a second start changes nothing and keeps the epoch', async () => {
      const { epoch } = database
      await database.kysely.insertInto('note').values(note('a')).execute()
      await database.migrate(noteMigrations)
      expect(database.epoch).toBe(epoch)
      expect(await count()).toBe(1)
    })

    test('one that fails leaves no half of itself', async () => {
      const failing: Migration = {
        name: '0002-fails',
        up: async (kysely) => {
          await kysely.schema.createTable('half').addColumn('id', 'text').execute()
          throw new Error('no further')
        },
      }
      await expect(database.migrate([...noteMigrations, failing])).rejects.toThrow('no further')
      const tables = await database.kysely.introspection.getTables()
      expect(tables.map((table) => table.name)).not.toContain('half')
    })

    test('a database written by a newer Roundtable is refused with a sentence', async () => {
      await expect(database.migrate([])).rejects.toThrow(/newer Roundtable.*0001-note.*start that version/)
    })
  })

  test('a key that is taken is told apart from other faults', async () => {
    await database.batch([insertion('a')])
    const taken = await database.batch([insertion('a')]).catch((error: unknown) => error)
    const takenAgain = await database.kysely
      .insertInto('note')
      .values(note('a'))
      .execute()
      .catch((error: unknown) => error)
    const nonsense = await database
      .batch([{ sql: 'select nonsense', parameters: [] }])
      .catch((error: unknown) => error)
    expect([taken, takenAgain, nonsense].map(isUniqueViolation)).toEqual([true, true, false])
  })

  test('health is ok while all is well', () => {
    expect(database.health()).toEqual({ state: 'ok' })
  })
}
