/** What an error of PostgreSQL means to us; nothing where it is the caller's own affair (a constraint, bad SQL). */
export type Trouble = 'conflict' | 'read_only' | 'unreachable' | 'took_too_long'

const CONFLICTS = ['40001', '40P01']
const READ_ONLY = ['53100', '25006']
/** Shutting down, crashed, starting, too many connections. */
const UNREACHABLE = ['57P01', '57P02', '57P03', '53300']
/** A statement, a pause inside a transaction. */
const TOOK_TOO_LONG = ['57014', '25P03']

/** What pg says of a lost connection has no code. */
const WORDS_OF_PG = /^(Connection terminated|timeout e|Query read timeout|Client .* is not queryable)/

export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error) ?? ''
  if (CONFLICTS.includes(code)) return 'conflict'
  if (READ_ONLY.includes(code)) return 'read_only'
  if (TOOK_TOO_LONG.includes(code)) return 'took_too_long'
  if (UNREACHABLE.includes(code) || code.startsWith('08') || /^E[A-Z]+$/.test(code)) return 'unreachable'
  return code === '' && WORDS_OF_PG.test(error.message) ? 'unreachable' : undefined
}

/** SQLSTATE where the server said it, else the operating system's word (ECONNREFUSED). */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
