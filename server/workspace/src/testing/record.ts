import type { TestWorkspace } from './a-workspace.ts'

/** The acts in a partnership's record, oldest first, each with what it says. */
export async function recordOf({ database }: TestWorkspace, partnershipId: string) {
  const rows = await database.kysely
    .selectFrom('audit_entry')
    .select(['act', 'about', 'person_id'])
    .where('chain', '=', partnershipId)
    .orderBy('seq')
    .execute()
  return rows.map(({ act, about, person_id }) => ({
    act,
    by: person_id,
    about: JSON.parse(about) as Record<string, unknown>,
  }))
}
