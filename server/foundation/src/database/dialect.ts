export type Dialect = 'sqlite' | 'postgres'

/** What a migration may need to know of the database; all else is the same SQL on both. */
export interface DialectWords {
  readonly dialect: Dialect
  /** The column type for bytes: `.addColumn('bytes', words.blob)`. */
  readonly blob: 'blob' | 'bytea'
}

export const wordsOf = (dialect: Dialect): DialectWords => ({
  dialect,
  blob: dialect === 'sqlite' ? 'blob' : 'bytea',
})
