import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Row } from '../database/port.ts'
import { damaged, refusalFor } from '../database/sqlite/sqlite-opening.ts'
import { StartRefusal } from '../start-refusal.ts'
import { quoted, ROWS_AT_ONCE, type TableSource } from './table-source.ts'

/** A SQLite file: a backup, or the file of an instance that is stopped. */
export class SqliteSource implements TableSource {
  readonly #database: DatabaseSync

  private constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Throws a `StartRefusal` where the file is not there, in use or damaged. */
  static open(file: string): SqliteSource {
    return SqliteSource.#open(file, true)
  }

  /** The same, and nobody else may open the file until this is closed. */
  static openAlone(file: string): SqliteSource {
    return SqliteSource.#open(file, false)
  }

  static #open(file: string, readOnly: boolean): SqliteSource {
    if (!existsSync(file)) throw new StartRefusal(`There is no file ${file}: check its name and folder.`)
    try {
      const database = new DatabaseSync(file, { timeout: 300, readOnly })
      database.exec(readOnly ? 'begin' : 'pragma locking_mode = exclusive; begin immediate')
      const found = String(Object.values(database.prepare('pragma quick_check(1)').get() ?? {})[0])
      if (found !== 'ok') throw damaged(file, found)
      return new SqliteSource(database)
    } catch (error) {
      throw refusalFor(error, file)
    }
  }

  async tables(): Promise<string[]> {
    // An index over words stands in tables of its own ('virtual', 'shadow'), made anew wherever its rows arrive.
    const names = this.#names(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    return afterWhatTheyReferTo(names, (table) =>
      this.#names(`select "table" as name from pragma_foreign_key_list('${table.replaceAll("'", "''")}')`),
    )
  }

  async *rows(table: string): AsyncGenerator<Row[]> {
    const page: Row[] = []
    for (const row of this.#database.prepare(`select * from ${quoted(table)}`).iterate()) {
      page.push(row)
      if (page.length === ROWS_AT_ONCE) yield page.splice(0)
    }
    if (page.length > 0) yield page
  }

  async migrations(): Promise<string[]> {
    const tables = await this.tables()
    return tables.includes('migration') ? this.#names('select name from migration order by position') : []
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#database.close()
  }

  #names(sql: string): string[] {
    return this.#database
      .prepare(sql)
      .all()
      .map((row) => String(row.name))
  }
}

/** Visits each table after those it refers to. A table that refers to itself relies on the order of its rows. */
function afterWhatTheyReferTo(tables: readonly string[], referred: (table: string) => string[]): string[] {
  const ordered = new Set<string>()
  const visit = (table: string, path: readonly string[]) => {
    if (path.includes(table)) return
    for (const other of referred(table)) visit(other, [...path, table])
    ordered.add(table)
  }
  for (const table of tables.toSorted()) visit(table, [])
  return [...ordered]
}
