import type { Database, Row, Statement } from '../database/port.ts'
import { FingerprintTaker, type Fingerprint } from './fingerprint.ts'
import { quoted, type TableSource } from './table-source.ts'

export type Fingerprints = ReadonlyMap<string, Fingerprint>

/**
 * Copies every table of `source` into `target`, whose schema has seen the same migrations. What the migrations put into
 * the target gives way. Answers what was read, to be compared with what can be read back.
 */
export async function copyTables(source: TableSource, target: Database): Promise<Fingerprints> {
  const tables = await source.tables()
  await target.batch(
    tables.toReversed().map((table) => ({ sql: `delete from ${quoted(table)}`, parameters: [] })),
  )
  const copied = new Map<string, Fingerprint>()
  for (const table of tables) copied.set(table, await copyTable(source, table, target))
  return copied
}

async function copyTable(source: TableSource, table: string, target: Database): Promise<Fingerprint> {
  const taker = new FingerprintTaker()
  for await (const rows of source.rows(table)) {
    for (const row of rows) taker.add(row)
    await target.batch(rows.map((row) => insertion(table, row, target.dialect)))
  }
  return taker.fingerprint
}

/** Reads everything anew: what a copy is verified with. */
export async function fingerprintsOf(source: TableSource): Promise<Fingerprints> {
  const taken = new Map<string, Fingerprint>()
  for (const table of await source.tables()) {
    const taker = new FingerprintTaker()
    for await (const rows of source.rows(table)) for (const row of rows) taker.add(row)
    taken.set(table, taker.fingerprint)
  }
  return taken
}

/** Throws where one table differs in count or content. */
export function refuseDifference(wanted: Fingerprints, found: Fingerprints): void {
  for (const table of new Set([...wanted.keys(), ...found.keys()])) {
    const [here, there] = [wanted.get(table), found.get(table)]
    if (here?.rows === there?.rows && here?.hash === there?.hash) continue
    throw new Error(
      `The copy of table "${table}" differs: ${here?.rows ?? 'no'} rows were read and ${there?.rows ?? 'no'} written, hashes ${here?.hash} and ${there?.hash}. Nothing was removed from the original.`,
    )
  }
}

function insertion(table: string, row: Row, dialect: Database['dialect']): Statement {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => (dialect === 'postgres' ? `$${index + 1}` : '?'))
  return {
    sql: `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${places.join(', ')})`,
    parameters: columns.map((column) => row[column]) as Statement['parameters'],
  }
}
