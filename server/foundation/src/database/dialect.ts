import type { RawBuilder } from 'kysely'
import { appendOnly } from './append-only.ts'

export type Dialect = 'sqlite' | 'postgres'

/** What a migration may need to know of the database; all else is the same SQL on both. */
export interface DialectWords {
  readonly dialect: Dialect
  /** The column type for bytes: `.addColumn('bytes', words.blob)`. */
  readonly blob: 'blob' | 'bytea'
  /** Statements after which the database refuses to change or remove rows of this table. */
  appendOnly(table: string): readonly RawBuilder<unknown>[]
}

export const wordsOf = (dialect: Dialect): DialectWords => ({
  dialect,
  blob: dialect === 'sqlite' ? 'blob' : 'bytea',
  appendOnly: (table) => appendOnly(table, dialect),
})
