import type { Fault } from './messages.ts'

/** Primary result codes of SQLite that we act on (https://sqlite.org/rescode.html). */
const PRIMARY = { readonly: 8, ioerr: 10, corrupt: 11, full: 13, cantopen: 14, busy: 5, notadb: 26 } as const

export class SqliteError extends Error {
  /** SQLite's extended result code; 0 where the fault was not SQLite's. */
  readonly errcode: number

  constructor(fault: Fault) {
    super(fault.message)
    this.name = 'SqliteError'
    this.errcode = fault.errcode
  }

  is(...names: (keyof typeof PRIMARY)[]): boolean {
    return names.some((name) => PRIMARY[name] === (this.errcode & 0xff))
  }
}

/** What can cross the thread of any error: its words and, where SQLite threw it, its code. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { message: String(error), errcode: 0 }
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0
  return { message: error.message, errcode }
}
