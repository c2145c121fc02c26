import type { Row, Statement } from '../port.ts'

/** What the main thread asks of the worker that holds the file. Each is answered once, in order ('end backup': when it is done). */
export type Request =
  | { do: 'open'; file: string }
  | { do: 'query'; sql: string; parameters: readonly unknown[] }
  | { do: 'rollback' }
  | { do: 'group'; batches: readonly (readonly Statement[])[] }
  | { do: 'begin backup'; file: string }
  | { do: 'end backup'; file: string }
  | { do: 'close' }

export type Answer = { id: number; answer: unknown } | { id: number; fault: Fault }

export interface QueryAnswer {
  rows: Row[]
  changes: number
}

/** How one batch of a group ended: batches share a commit, not their faults. */
export type Outcome = { rows: Row[][] } | { fault: Fault }

/** An error of SQLite as it crosses the thread. `errcode` is the extended result code, 0 where it was none of SQLite's. */
export interface Fault {
  message: string
  errcode: number
}
