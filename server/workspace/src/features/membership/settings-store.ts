import type { Kysely } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import type { GroupId } from '@roundtable/shared/ids'
import type { NewGroup, PartnershipSettings } from '@roundtable/shared/membership/settings'
import type { Tables } from '../../tables.ts'
import type { Place } from './store.ts'

/** How the asker's partnership is set up. */
export async function findSettings(kysely: Kysely<Tables>, place: Place): Promise<PartnershipSettings> {
  const row = await kysely
    .selectFrom('partnership')
    .selectAll()
    .where('id', '=', place.partnership.id)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    purpose: row.purpose,
    timeZone: row.time_zone,
    languages: JSON.parse(row.languages) as string[],
    startedOn: row.started_on,
    foundingRule: { leastPartners: row.least_partners, leastSectors: row.least_sectors },
  }
}

/** The IANA zone in which the asker's table counts its days. */
export async function timeZoneAt(kysely: Kysely<Tables>, place: Place): Promise<string> {
  return (await findSettings(kysely, place)).timeZone
}

export async function updateSettings(
  kysely: Kysely<Tables>,
  place: Place,
  { name, purpose, timeZone, languages, startedOn, foundingRule }: PartnershipSettings,
): Promise<void> {
  await kysely
    .updateTable('partnership')
    .set({
      name,
      purpose,
      time_zone: timeZone,
      languages: JSON.stringify(languages),
      started_on: startedOn,
      least_partners: foundingRule.leastPartners,
      least_sectors: foundingRule.leastSectors,
    })
    .where('id', '=', place.partnership.id)
    .execute()
}

/** The group of this name that was removed from the asker's table, if there was one. */
export async function findRemovedGroup(kysely: Kysely<Tables>, place: Place, name: string) {
  return kysely
    .selectFrom('stakeholder_group')
    .select('id')
    .where('partnership_id', '=', place.partnership.id)
    .where('name', '=', name)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
}

export async function insertGroup(
  kysely: Kysely<Tables>,
  place: Place,
  group: NewGroup & { position: number },
): Promise<string> {
  const id = newId<GroupId>()
  const row = { id, ...group, partnership_id: place.partnership.id }
  await kysely.insertInto('stakeholder_group').values(row).execute()
  return id
}

/** Changes what is given of a group; with `ended_at: null` one that was removed is a group again. */
export async function updateGroup(
  kysely: Kysely<Tables>,
  id: string,
  change: Partial<NewGroup> & { position?: number; ended_at?: number | null },
): Promise<void> {
  await kysely.updateTable('stakeholder_group').set(change).where('id', '=', id).execute()
}
