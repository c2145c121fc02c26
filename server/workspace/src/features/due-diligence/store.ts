import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { DiligenceFileTable } from './tables.ts'

/** Every file of the asker's table, newest first. */
export function findFiles(kysely: Kysely<Tables>, place: Place): Promise<DiligenceFileTable[]> {
  return kysely
    .selectFrom('diligence_file')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('state_since', 'desc')
    .orderBy('id')
    .execute()
}

export function findFile(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<DiligenceFileTable | undefined> {
  return kysely
    .selectFrom('diligence_file')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The newest file of the organisation the asker acts for. */
export function findOwnFile(kysely: Kysely<Tables>, place: Place): Promise<DiligenceFileTable | undefined> {
  return kysely
    .selectFrom('diligence_file')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('organisation_id', '=', place.organisation?.id ?? '')
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Files of every table whose guests have stayed to the end of their trial. */
export function findTrialsOver(kysely: Kysely<Tables>, today: string): Promise<DiligenceFileTable[]> {
  return kysely.selectFrom('diligence_file').selectAll().where('trial_until', '<', today).execute()
}

export async function insertFile(kysely: Kysely<Tables>, file: DiligenceFileTable): Promise<void> {
  await kysely.insertInto('diligence_file').values(file).execute()
}

export async function updateFile(
  kysely: Kysely<Tables>,
  id: string,
  changes: Partial<Omit<DiligenceFileTable, 'id' | 'partnership_id' | 'organisation_id'>>,
): Promise<void> {
  await kysely.updateTable('diligence_file').set(changes).where('id', '=', id).execute()
}
