import type { Kysely, Transaction } from 'kysely'
import type { Row } from '@roundtable/shared/document-kinds/kind'
import type { Tables } from '../../tables.ts'
import { inParts } from './in-parts.ts'
import type { ProjectedRowTable, ProjectionTable } from './tables.ts'

export function findProjection(kysely: Kysely<Tables>, id: string): Promise<ProjectionTable | undefined> {
  return kysely.selectFrom('projection').selectAll().where('document_id', '=', id).executeTakeFirst()
}

/** What is known of the projections of these documents. For the house itself: it asks nobody’s right. */
export async function findProjections(
  kysely: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, ProjectionTable>> {
  if (ids.length === 0) return new Map()
  const rows = await kysely.selectFrom('projection').selectAll().where('document_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.document_id, row]))
}

/** Answers whether it was written: what another node has projected further stays. Without flags it keeps those it had. */
export async function putProjection(
  transaction: Transaction<Tables>,
  { flags, ...projection }: Omit<ProjectionTable, 'flags'> & { flags: string | undefined },
): Promise<boolean> {
  const { document_id: id, seq, maker } = projection
  const known = await findProjection(transaction, id)
  if (known !== undefined && (known.seq > seq || known.maker > maker)) return false
  const row = { ...projection, flags: flags ?? known?.flags ?? '[]' }
  await transaction
    .insertInto('projection')
    .values(row)
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
    .execute()
  return true
}

/** Makes these the rows of a document; those that stay as they were are not touched. */
export async function putRows(
  transaction: Transaction<Tables>,
  documentId: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): Promise<void> {
  const known = await rowsOf(transaction, documentId).execute()
  const wanted = Object.entries(tables).flatMap(([table, rows]) =>
    rows.map((row, position) => tableRow(documentId, table, row, position)),
  )
  const [before, after] = [new Set(known.map(keyOf)), new Set(wanted.map(keyOf))]
  for (const { table_name, row_id } of known.filter((row) => !after.has(keyOf(row))))
    await transaction
      .deleteFrom('projected_row')
      .where('document_id', '=', documentId)
      .where('table_name', '=', table_name)
      .where('row_id', '=', row_id)
      .execute()
  for (const some of inParts(wanted.filter((row) => !before.has(keyOf(row)))))
    await transaction.insertInto('projected_row').values(some).execute()
}

/** The rows of one table of a document, in their order. The document was found for its asker before. */
export async function findRows(kysely: Kysely<Tables>, documentId: string, table: string): Promise<Row[]> {
  const rows = await rowsOf(kysely, documentId).where('table_name', '=', table).orderBy('position').execute()
  return rows.map(readRow)
}

/** The tables of these documents, by document, each with its rows in their order. The documents were found for their asker before. */
export async function findTables(
  kysely: Kysely<Tables>,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, readonly Row[]>>>> {
  if (documentIds.length === 0) return new Map()
  const rows = await kysely
    .selectFrom('projected_row')
    .selectAll()
    .where('document_id', 'in', documentIds)
    .orderBy('position')
    .execute()
  const byDocument = Map.groupBy(rows, ({ document_id }) => document_id)
  return new Map([...byDocument].map(([id, own]) => [id, tablesOf(own)]))
}

function tablesOf(rows: readonly ProjectedRowTable[]): Record<string, readonly Row[]> {
  const byTable = Map.groupBy(rows, ({ table_name }) => table_name)
  return Object.fromEntries([...byTable].map(([name, own]) => [name, own.map(readRow)]))
}

/** Written by us, from rows as their kind reads them. */
function readRow({ row_id, fields }: Pick<ProjectedRowTable, 'row_id' | 'fields'>): Row {
  return { ...(JSON.parse(fields) as Omit<Row, 'id'>), id: row_id }
}

function rowsOf(kysely: Kysely<Tables>, documentId: string) {
  return kysely.selectFrom('projected_row').selectAll().where('document_id', '=', documentId)
}

function tableRow(documentId: string, table: string, { id, ...fields }: Row, position: number) {
  const json = JSON.stringify(fields)
  return { document_id: documentId, table_name: table, row_id: id, position, fields: json }
}

const keyOf = ({ table_name, row_id, position, fields }: ProjectedRowTable) =>
  JSON.stringify([table_name, row_id, position, fields])
