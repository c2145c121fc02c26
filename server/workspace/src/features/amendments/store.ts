import type { Kysely, Updateable } from 'kysely'
import type { AmendmentState } from '@roundtable/shared/amendments/amendments'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { AmendmentTable, RemarkTable } from './tables.ts'

/** The amendments of a document of the asker's table, oldest first. */
export function findAmendments(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
): Promise<AmendmentTable[]> {
  return kysely
    .selectFrom('amendment')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('document_id', '=', documentId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

/** One amendment of the asker's table. Another table's is not there. */
export function findAmendment(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<AmendmentTable | undefined> {
  return kysely
    .selectFrom('amendment')
    .selectAll()
    .where('id', '=', id)
    .where('partnership_id', '=', place.partnership.id)
    .executeTakeFirst()
}

/** Of which document, at which table. For doors that know nothing but the room's id; who asks is looked at next. */
export function findBranch(kysely: Kysely<Tables>, id: string) {
  return kysely
    .selectFrom('amendment')
    .innerJoin('document', 'document.id', 'amendment.document_id')
    .select([
      'amendment.state',
      'document.id as documentId',
      'document.kind',
      'document.archived_at as archivedAt',
      'document.partnership_id as partnershipId',
    ])
    .where('amendment.id', '=', id)
    .executeTakeFirst()
}

/** What is open at the asker's table and was opened by others, with the names it is told by. */
export function findOpenOfOthers(kysely: Kysely<Tables>, place: Place) {
  return kysely
    .selectFrom('amendment')
    .innerJoin('document', 'document.id', 'amendment.document_id')
    .innerJoin('person', 'person.id', 'amendment.opened_by')
    .select([
      'amendment.id',
      'amendment.document_id as documentId',
      'amendment.opened_at as openedAt',
      'document.title',
      'person.name',
    ])
    .where('amendment.partnership_id', '=', place.partnership.id)
    .where('amendment.state', '=', 'open')
    .where('amendment.opened_by', '!=', place.personId)
    .orderBy('amendment.opened_at')
    .execute()
}

/** Those whose accepting was cut off, of all tables: for the house itself. */
export function findCutOff(kysely: Kysely<Tables>, before: number): Promise<AmendmentTable[]> {
  return kysely
    .selectFrom('amendment')
    .selectAll()
    .where('state', '=', 'accepting')
    .where('settled_at', '<', before)
    .execute()
}

export async function insertAmendment(kysely: Kysely<Tables>, amendment: AmendmentTable): Promise<void> {
  await kysely.insertInto('amendment').values(amendment).execute()
}

/** Changes it where it stands as `from` says; answers whether it did. */
export async function moveAmendment(
  kysely: Kysely<Tables>,
  id: string,
  from: AmendmentState,
  to: Updateable<AmendmentTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await kysely
    .updateTable('amendment')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function findRemarks(kysely: Kysely<Tables>, ids: readonly string[]): Promise<RemarkTable[]> {
  if (ids.length === 0) return Promise.resolve([])
  return kysely
    .selectFrom('amendment_remark')
    .selectAll()
    .where('amendment_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertRemark(kysely: Kysely<Tables>, remark: RemarkTable): Promise<void> {
  await kysely.insertInto('amendment_remark').values(remark).execute()
}
