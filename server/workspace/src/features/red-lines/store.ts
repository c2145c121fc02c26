import type { Kysely } from 'kysely'
import { reachOf } from '@roundtable/shared/red-lines'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { RedLineTable, RedLineVersionTable } from './tables.ts'

export type Version = RedLineTable & RedLineVersionTable

/**
 * The versions the asker may read, oldest first: of their own organisation all, of others those disclosed to them.
 * The one way to red lines: what is not for the asker never leaves the database.
 */
export function findVersions(kysely: Kysely<Tables>, place: Place): Promise<Version[]> {
  return kysely
    .selectFrom('red_line')
    .innerJoin('red_line_version', 'red_line_version.red_line_id', 'red_line.id')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where((is) =>
      is.or([
        is('organisation_id', '=', place.organisation?.id ?? null),
        is('disclosure', 'in', reachOf(place.role)),
      ]),
    )
    .orderBy('version')
    .orderBy('since')
    .execute()
}

export async function insertRedLine(kysely: Kysely<Tables>, redLine: RedLineTable): Promise<void> {
  await kysely.insertInto('red_line').values(redLine).execute()
}

/** The version before it, if there is one, ends as this one begins. */
export async function insertVersion(kysely: Kysely<Tables>, version: RedLineVersionTable): Promise<void> {
  await kysely
    .updateTable('red_line_version')
    .set({ until: version.since })
    .where('red_line_id', '=', version.red_line_id)
    .where('until', 'is', null)
    .execute()
  await kysely.insertInto('red_line_version').values(version).execute()
}
