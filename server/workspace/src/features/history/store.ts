import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Indexed } from './listing.ts'
import type { Stretch } from './stretches.ts'
import type { HistoryCheckpointTable, HistoryIndexTable, NamedVersionTable } from './tables.ts'

// The document of every look-up here was found for its asker before, by the look-up of documents.

export function findIndex(
  kysely: Kysely<Tables>,
  documentId: string,
): Promise<HistoryIndexTable | undefined> {
  return kysely
    .selectFrom('history_index')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirst()
}

/** The last row the list of a document knows of; 0 where there is no list. */
export async function findIndexedSeq(kysely: Kysely<Tables>, documentId: string): Promise<number> {
  const row = await kysely
    .selectFrom('history_index')
    .select('seq')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The same of several documents; those without a list are left out. */
export async function findIndexedSeqs(
  kysely: Kysely<Tables>,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (documentIds.length === 0) return new Map()
  const rows = await kysely
    .selectFrom('history_index')
    .select(['document_id', 'seq'])
    .where('document_id', 'in', documentIds)
    .execute()
  return new Map(rows.map(({ document_id, seq }) => [document_id, seq]))
}

/** The stretches that may still go on: the last of each who wrote lately. */
export async function findLastStretches(kysely: Kysely<Tables>, documentId: string): Promise<Stretch[]> {
  const rows = await kysely
    .selectFrom('history_stretch')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('last_seq', 'desc')
    .limit(40)
    .execute()
  return rows.map(({ document_id: _, ...stretch }) => stretch).toReversed()
}

/** Writes on, if nobody else did meanwhile. `spacing` is how many rows lie between checkpoints that stay. */
export async function writeIndex(
  kysely: Kysely<Tables>,
  documentId: string,
  { from, spacing, ...indexed }: Indexed & { from: number; spacing: number },
): Promise<void> {
  if ((await findIndexedSeq(kysely, documentId)) !== from) return
  const { seq, state } = indexed
  await kysely
    .insertInto('history_index')
    .values({ document_id: documentId, seq, state })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ seq, state }))
    .execute()
  for (const stretch of indexed.stretches.filter(({ last_seq }) => last_seq > from)) {
    const { last_seq, ended_at, added, removed } = stretch
    await kysely
      .insertInto('history_stretch')
      .values({ document_id: documentId, ...stretch })
      .onConflict((conflict) =>
        conflict.columns(['document_id', 'first_seq']).doUpdateSet({ last_seq, ended_at, added, removed }),
      )
      .execute()
  }
  for (const checkpoint of indexed.checkpoints)
    await kysely
      .insertInto('history_checkpoint')
      .values({ document_id: documentId, ...checkpoint })
      .execute()
  await kysely
    .deleteFrom('history_checkpoint')
    .where('document_id', '=', documentId)
    .where((where) => where(where('seq', '%', spacing), '!=', 0))
    .execute()
}

/** The last checkpoint up to a row, or up to a time. */
export function findCheckpoint(
  kysely: Kysely<Tables>,
  documentId: string,
  until: { seq: number } | { at: number },
): Promise<HistoryCheckpointTable | undefined> {
  return kysely
    .selectFrom('history_checkpoint')
    .selectAll()
    .where('document_id', '=', documentId)
    .where((where) => ('seq' in until ? where('seq', '<=', until.seq) : where('at', '<=', until.at)))
    .orderBy('seq', 'desc')
    .executeTakeFirst()
}

export interface StretchFilter {
  /** Only what was written after this row. */
  after: number
  before: number | undefined
  by: string | undefined
}

/** Stretches, newest first. */
export async function findStretches(
  kysely: Kysely<Tables>,
  documentId: string,
  { after, before, by }: StretchFilter,
  limit: number,
): Promise<Stretch[]> {
  let query = kysely
    .selectFrom('history_stretch')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('last_seq', '>', after)
  if (before !== undefined) query = query.where('first_seq', '<', before)
  if (by !== undefined) query = query.where('author_id', '=', by)
  const rows = await query.orderBy('first_seq', 'desc').limit(limit).execute()
  return rows.map(({ document_id: _, ...stretch }) => stretch)
}

/** Everybody who wrote after a row. */
export async function findAuthors(
  kysely: Kysely<Tables>,
  documentId: string,
  after: number,
): Promise<string[]> {
  const rows = await kysely
    .selectFrom('history_stretch')
    .select('author_id')
    .distinct()
    .where('document_id', '=', documentId)
    .where('last_seq', '>', after)
    .execute()
  return rows.map(({ author_id }) => author_id)
}

export function findNamedVersions(kysely: Kysely<Tables>, documentId: string): Promise<NamedVersionTable[]> {
  return kysely
    .selectFrom('named_version')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('seq', 'desc')
    .orderBy('named_at', 'desc')
    .limit(500)
    .execute()
}

export async function insertNamedVersion(kysely: Kysely<Tables>, version: NamedVersionTable): Promise<void> {
  await kysely.insertInto('named_version').values(version).execute()
}
