import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type {
  DocumentVersionTable,
  VersionOutcomeTable,
  VersionSeatTable,
  VersionSignatureTable,
} from './tables.ts'

/** A version without its text, and what became of it so far. */
export interface VersionRow {
  id: string
  documentId: string
  number: number
  title: string
  hash: string
  putForwardBy: string
  putForwardAt: number
  nextReviewOn: string | null
  outcome: VersionOutcomeTable['outcome'] | null
  decidedBy: string | null
  decidedAt: number | null
  reason: string | null
  decisionId: string | null
}

/** The versions at the asker's table, of one document or of all; newest first. */
export function findVersions(
  kysely: Kysely<Tables>,
  place: Place,
  documentId?: string,
): Promise<VersionRow[]> {
  return kysely
    .selectFrom('document_version')
    .leftJoin('version_outcome', 'version_outcome.version_id', 'document_version.id')
    .select([
      'document_version.id',
      'document_version.document_id as documentId',
      'document_version.number',
      'document_version.title',
      'document_version.hash',
      'document_version.put_forward_by as putForwardBy',
      'document_version.put_forward_at as putForwardAt',
      'document_version.next_review_on as nextReviewOn',
      'version_outcome.outcome',
      'version_outcome.decided_by as decidedBy',
      'version_outcome.decided_at as decidedAt',
      'version_outcome.reason',
      'version_outcome.decision_id as decisionId',
    ])
    .where('document_version.partnership_id', '=', place.partnership.id)
    .$if(documentId !== undefined, (query) =>
      query.where('document_version.document_id', '=', documentId as string),
    )
    .orderBy('document_version.number', 'desc')
    .execute()
}

/** The sealed text of a version of the asker's table. */
export async function findSealed(
  kysely: Kysely<Tables>,
  place: Place,
  versionId: string,
): Promise<string | undefined> {
  const row = await kysely
    .selectFrom('document_version')
    .select('sealed')
    .where('id', '=', versionId)
    .where('partnership_id', '=', place.partnership.id)
    .executeTakeFirst()
  return row?.sealed
}

/** The seats of these versions, in their order. */
export function findSeatsOf(
  kysely: Kysely<Tables>,
  versionIds: readonly string[],
): Promise<VersionSeatTable[]> {
  if (versionIds.length === 0) return Promise.resolve([])
  return kysely
    .selectFrom('version_seat')
    .selectAll()
    .where('version_id', 'in', versionIds)
    .orderBy('position')
    .execute()
}

export function findSignatures(
  kysely: Kysely<Tables>,
  versionIds: readonly string[],
): Promise<VersionSignatureTable[]> {
  if (versionIds.length === 0) return Promise.resolve([])
  return kysely.selectFrom('version_signature').selectAll().where('version_id', 'in', versionIds).execute()
}

export async function insertVersion(
  kysely: Kysely<Tables>,
  version: Selectable<DocumentVersionTable>,
  seats: readonly Omit<VersionSeatTable, 'version_id' | 'position'>[],
): Promise<void> {
  await kysely.insertInto('document_version').values(version).execute()
  const rows = seats.map((seat, position) => ({ ...seat, version_id: version.id, position }))
  await kysely.insertInto('version_seat').values(rows).execute()
}

export async function insertSignature(
  kysely: Kysely<Tables>,
  signature: VersionSignatureTable,
): Promise<void> {
  await kysely.insertInto('version_signature').values(signature).execute()
}

export async function insertOutcome(kysely: Kysely<Tables>, outcome: VersionOutcomeTable): Promise<void> {
  await kysely.insertInto('version_outcome').values(outcome).execute()
}
