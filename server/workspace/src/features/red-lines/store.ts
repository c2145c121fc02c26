import type { Kysely } from 'kysely'
import { reachOf } from '@roundtable/shared/red-lines'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { RedLineTable } from './tables.ts'

/**
 * The versions the asker may read, oldest first: of their own organisation all, of others those disclosed to them.
 * The one way to red lines: what is not for the asker never leaves the database.
 */
export function findVersions(kysely: Kysely<Tables>, place: Place): Promise<RedLineTable[]> {
  const own = place.organisation?.id ?? null
  return kysely
    .selectFrom('red_line')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where((is) => is.or([is('organisation_id', '=', own), is('disclosure', 'in', reachOf(place.role))]))
    .orderBy('version')
    .orderBy('since')
    .execute()
}

/** The version before it, if there is one, ends as this one begins. */
export async function insertVersion(kysely: Kysely<Tables>, version: RedLineTable): Promise<void> {
  const before = kysely.updateTable('red_line').where('id', '=', version.id).where('until', 'is', null)
  await before.set({ until: version.since }).execute()
  await kysely.insertInto('red_line').values(version).execute()
}
