import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/testing.ts'
import type { Database } from './port.ts'
import { holdsWords } from './word-index.ts'

interface Tables {
  line: { number: number; words: string }
}

/** The same suite for both ways to find words: FTS5, and a GIN index over a tsvector. */
describe(`word index (${process.env.TEST_DATABASE ?? 'sqlite'})`, () => {
  let database: Database<Tables>
  beforeEach(async () => {
    database = await testDatabase<Tables>([
      {
        name: '0001-line',
        up: async (kysely, words) => {
          await kysely.schema
            .createTable('line')
            .addColumn('number', words.numberKey, (column) => column.primaryKey())
            .addColumn('words', 'text', (column) => column.notNull())
            .execute()
          for (const statement of words.wordIndex('line')) await statement.execute(kysely)
        },
      },
    ])
    await put(1, 'all farms fair price 12e3 2100')
    await put(2, 'farm fairness asεm ŋkɔm цена 世 界 𞤆𞤵𞤤𞤢𞤪')
    await put(3, '')
  })
  afterEach(() => database.close())

  const put = (number: number, words: string) =>
    database.kysely.insertInto('line').values({ number, words }).execute()
  const found = async (begun: string, ...whole: string[]) => {
    const holds = holdsWords('line', database.dialect, { whole, begun })
    const rows = await database.kysely
      .selectFrom('line')
      .select('number')
      .where(holds)
      .orderBy('number')
      .execute()
    return rows.map(({ number }) => number)
  }

  test('FIND-4 the last word may be half typed, the others are whole', async () => {
    expect(await found('fair')).toEqual([1, 2])
    expect(await found('fairn')).toEqual([2])
    expect(await found('price', 'farms')).toEqual([1])
    expect(await found('price', 'farm')).toEqual([])
    expect(await found('price', 'fair', 'all')).toEqual([1])
  })

  test('a word is what was written: no stemming, no numbers read, no script unknown', async () => {
    expect(await found('12e3')).toEqual([1])
    expect(await found('12000')).toEqual([])
    expect(await found('210')).toEqual([1])
    for (const word of ['asεm', 'ŋkɔ', 'цен', '世', '𞤆𞤵'])
      expect([word, await found(word)]).toEqual([word, [2]])
    expect(await found('and')).toEqual([])
    expect(await found('or', 'not')).toEqual([])
  })

  test('the index follows what is changed and removed, and what a transaction takes back', async () => {
    await database.kysely.updateTable('line').set({ words: 'new terms' }).where('number', '=', 1).execute()
    expect([await found('price'), await found('terms', 'new')]).toEqual([[], [1]])
    const undone = database.transaction(async (transaction) => {
      await transaction.deleteFrom('line').execute()
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect(await found('terms')).toEqual([1])
    await database.kysely.deleteFrom('line').where('number', '=', 1).execute()
    expect(await found('terms')).toEqual([])
  })

  test.each(['price" OR "farm', "price' | 'farm", 'price*', 'pri ce', '', 'price:*', '^price'])(
    'what is no word is a mistake of the caller: %s',
    async (text) => {
      await expect(found(text)).rejects.toThrow('letters and digits')
      await expect(found('price', text)).rejects.toThrow('letters and digits')
    },
  )
})
