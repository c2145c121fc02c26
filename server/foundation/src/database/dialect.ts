import type { RawBuilder } from 'kysely'
import { appendOnly } from './append-only.ts'
import { wordIndex } from './word-index.ts'

export type Dialect = 'sqlite' | 'postgres'

/** What a migration may need to know of the database; all else is the same SQL on both. */
export interface DialectWords {
  readonly dialect: Dialect
  /** The column type for bytes: `.addColumn('bytes', words.blob)`. */
  readonly blob: 'blob' | 'bytea'
  /** Statements after which the database refuses to change or remove rows of this table. */
  appendOnly(table: string): readonly RawBuilder<unknown>[]
  /** The type of a key that is a number; on SQLite only `integer` makes it the row's own. */
  readonly numberKey: 'integer' | 'bigint'
  /** Statements after which rows of this table are found by their words: see `word-index.ts`. */
  wordIndex(table: string): readonly RawBuilder<unknown>[]
}

export const wordsOf = (dialect: Dialect): DialectWords => ({
  dialect,
  blob: dialect === 'sqlite' ? 'blob' : 'bytea',
  appendOnly: (table) => appendOnly(table, dialect),
  numberKey: dialect === 'sqlite' ? 'integer' : 'bigint',
  wordIndex: (table) => wordIndex(table, dialect),
})
