import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { NeedTable, OrganisationProfileTable, TermTable } from './tables.ts'

/** What the organisations at the asker's table have said of themselves; silent ones have no row. */
export function findProfiles(kysely: Kysely<Tables>, place: Place): Promise<OrganisationProfileTable[]> {
  return kysely
    .selectFrom('organisation_profile')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .execute()
}

export async function putProfile(kysely: Kysely<Tables>, row: OrganisationProfileTable): Promise<void> {
  const { profile, changed_at, changed_by } = row
  await kysely
    .insertInto('organisation_profile')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet({ profile, changed_at, changed_by }),
    )
    .execute()
}

/** Needs and contributions at the asker's table, longest first. What was withdrawn is gone from here, not from the record. */
export function findNeeds(kysely: Kysely<Tables>, place: Place): Promise<NeedTable[]> {
  return kysely
    .selectFrom('need')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute()
}

export async function insertNeed(kysely: Kysely<Tables>, row: NeedTable): Promise<void> {
  await kysely.insertInto('need').values(row).execute()
}

export async function changeNeed(
  kysely: Kysely<Tables>,
  id: string,
  change: Partial<Pick<NeedTable, 'met_by' | 'met_on' | 'withdrawn_at'>>,
): Promise<void> {
  await kysely.updateTable('need').set(change).where('id', '=', id).execute()
}

/** The words of the asker's table and what each organisation means by them. */
export function findTerms(kysely: Kysely<Tables>, place: Place): Promise<TermTable[]> {
  return kysely
    .selectFrom('term')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('removed_at', 'is', null)
    .orderBy('word')
    .orderBy('id')
    .execute()
}

export async function insertTerm(kysely: Kysely<Tables>, row: TermTable): Promise<void> {
  await kysely.insertInto('term').values(row).execute()
}

export async function removeTermRow(kysely: Kysely<Tables>, id: string, at: number): Promise<void> {
  await kysely.updateTable('term').set({ removed_at: at }).where('id', '=', id).execute()
}
