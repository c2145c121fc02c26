import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { RoleAcceptanceTable } from './tables.ts'

/** What holds of the roles of one document of the asker's table, oldest first. */
export function findAcceptances(
  kysely: Kysely<Tables>,
  place: Place,
  documentId: string,
): Promise<RoleAcceptanceTable[]> {
  return kysely
    .selectFrom('role_acceptance')
    .innerJoin('document', 'document.id', 'role_acceptance.document_id')
    .selectAll('role_acceptance')
    .where('role_acceptance.document_id', '=', documentId)
    .where('document.partnership_id', '=', place.partnership.id)
    .where('role_acceptance.ended_at', 'is', null)
    .orderBy('role_acceptance.accepted_at')
    .orderBy('role_acceptance.id')
    .execute()
}

export async function insertAcceptance(
  kysely: Kysely<Tables>,
  acceptance: RoleAcceptanceTable,
): Promise<void> {
  await kysely.insertInto('role_acceptance').values(acceptance).execute()
}

/** Ends what holds of one role. Answers whether anything did. */
export async function endAcceptance(
  kysely: Kysely<Tables>,
  role: { documentId: string; roleId: string; by: string; at: number },
): Promise<boolean> {
  const { documentId, roleId, by, at } = role
  const ended = await kysely
    .updateTable('role_acceptance')
    .set({ ended_at: at, ended_by: by })
    .where('document_id', '=', documentId)
    .where('role_id', '=', roleId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
