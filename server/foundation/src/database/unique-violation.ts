import { SqliteError } from './sqlite/sqlite-error.ts'

const SQLITE_UNIQUE = [1555, 2067] // a primary key, a unique index
const POSTGRES_UNIQUE = '23505'

/** Did the database refuse a row because one with the same key is there? The same question on both. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof SqliteError) return SQLITE_UNIQUE.includes(error.errcode)
  return error instanceof Error && 'code' in error && error.code === POSTGRES_UNIQUE
}
