import type { Row } from '../database/port.ts'

/** One unmoving view of a database, to be read table by table. */
export interface TableSource extends AsyncDisposable {
  /** Names of all tables; one that refers to another comes after it. */
  tables(): Promise<string[]>
  /** All rows of a table, some at a time, the older first where the database knows. */
  rows(table: string): AsyncIterable<Row[]>
  /** Names of the migrations this data has seen, oldest first; none where it is no data of Roundtable. */
  migrations(): Promise<string[]>
}

/** Rows hold whole documents, so a page of them may be large. */
export const ROWS_AT_ONCE = 100

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
