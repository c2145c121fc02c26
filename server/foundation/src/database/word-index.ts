import { type RawBuilder, sql, type SqlBool } from 'kysely'

/** Words somebody looks for: all must be there, and one must begin with `begun`, which may be half typed. */
export interface SoughtWords {
  readonly whole: readonly string[]
  readonly begun: string
}

/**
 * Statements after which the rows of a table can be found by their words (FTS5, or a GIN index over a tsvector). The
 * table has an integer key `number` and a text `words`: words of letters, their marks and digits alone, each once, parted by single
 * spaces. Folding is the writer's: neither database changes a word, so both find the same. The index follows each change of a
 * row within its transaction, and fills itself when a copy brings rows.
 */
export function wordIndex(table: string, dialect: 'sqlite' | 'postgres'): readonly RawBuilder<unknown>[] {
  return dialect === 'sqlite' ? onSqlite(table) : onPostgres(table)
}

/** True for the rows of `table` that hold what is sought. */
export function holdsWords(
  table: string,
  dialect: 'sqlite' | 'postgres',
  sought: SoughtWords,
): RawBuilder<SqlBool> {
  if (dialect === 'postgres')
    return sql<SqlBool>`${lexemesOf(table)} @@ cast(${queryOf(sought, "'")} as tsquery)`
  const index = sql.id(`${table}_words`)
  return sql<SqlBool>`${sql.id(table, 'number')} in
    (select rowid from ${index} where ${index} match ${queryOf(sought, '"')})`
}

/** `ascii` takes every letter that is not ASCII for part of a word, the newest scripts too; which words there are is kept, not where. */
function onSqlite(table: string): readonly RawBuilder<unknown>[] {
  const [index, rows] = [sql.id(`${table}_words`), sql.id(table)]
  const trigger = (name: string) => sql.id(`${table}_words_${name}`)
  const out = sql`delete from ${index} where rowid = old.number`
  const into = sql`insert into ${index} (rowid, words) values (new.number, new.words)`
  return [
    sql`create virtual table ${index}
      using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
    sql`create trigger ${trigger('come')} after insert on ${rows} begin ${into}; end`,
    sql`create trigger ${trigger('go')} after delete on ${rows} begin ${out}; end`,
    sql`create trigger ${trigger('change')} after update of number, words on ${rows} begin ${out}; ${into}; end`,
  ]
}

function onPostgres(table: string): readonly RawBuilder<unknown>[] {
  return [sql`create index ${sql.id(`${table}_words`)} on ${sql.id(table)} using gin (${lexemesOf(table)})`]
}

/** No parser of PostgreSQL's: it would take `12e3` for a number and break words of scripts its locale does not know. */
const lexemesOf = (table: string) => sql`array_to_tsvector(string_to_array(${sql.id(table, 'words')}, ' '))`

/** Both query languages want words in quotes and a star after a beginning; nothing in a word can end its quotes. */
function queryOf({ whole, begun }: SoughtWords, quote: '"' | "'"): string {
  const word = (text: string) => {
    if (!/^[\p{L}\p{M}\p{N}]+$/u.test(text)) throw new Error('a sought word is of letters and digits')
    return `${quote}${text}${quote}`
  }
  const words = whole.map(word)
  return quote === '"'
    ? [...words, `${word(begun)} *`].join(' AND ')
    : [...words, `${word(begun)}:*`].join(' & ')
}
