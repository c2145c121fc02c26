/** What an error of PostgreSQL means to us; nothing where it is the caller's own affair (a constraint, bad SQL). */
export type Trouble = 'conflict' | 'read_only' | 'unreachable'

const CONFLICTS = ['40001', '40P01']
const READ_ONLY = ['53100', '25006']
/** Shutting down, starting, idle too long in a transaction, killed, too many connections. */
const UNREACHABLE = ['57P01', '57P02', '57P03', '25P03', '53300']

export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error) ?? ''
  if (CONFLICTS.includes(code)) return 'conflict'
  if (READ_ONLY.includes(code)) return 'read_only'
  if (UNREACHABLE.includes(code) || code.startsWith('08') || /^E[A-Z]+$/.test(code)) return 'unreachable'
  return /terminated|timeout|not queryable/i.test(error.message) && code === '' ? 'unreachable' : undefined
}

/** SQLSTATE where the server said it, else the operating system's word (ECONNREFUSED). */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
