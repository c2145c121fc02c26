import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { BreachFlagTable, HostInterestTable, MandateTable, RotationTable } from './tables.ts'

/** The mandates of the asker's table, proposed and given, newest first; withdrawn proposals are left to the record. */
export function findMandates(kysely: Kysely<Tables>, place: Place): Promise<MandateTable[]> {
  return kysely
    .selectFrom('mandate')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('until_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertMandate(kysely: Kysely<Tables>, row: MandateTable): Promise<void> {
  await kysely.insertInto('mandate').values(row).execute()
}

export async function confirmMandateRow(
  kysely: Kysely<Tables>,
  id: string,
  by: Pick<MandateTable, 'confirmed_by' | 'confirmed_for' | 'confirmed_at'>,
): Promise<void> {
  await kysely.updateTable('mandate').set(by).where('id', '=', id).execute()
}

export async function withdrawMandateRow(kysely: Kysely<Tables>, id: string, at: number): Promise<void> {
  await kysely.updateTable('mandate').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

/** What was declared about the hosts of these mandates, oldest first. */
export async function findInterests(
  kysely: Kysely<Tables>,
  mandateIds: readonly string[],
): Promise<HostInterestTable[]> {
  if (mandateIds.length === 0) return []
  return kysely
    .selectFrom('host_interest')
    .selectAll()
    .where('mandate_id', 'in', mandateIds)
    .orderBy('declared_at')
    .orderBy('id')
    .execute()
}

export async function insertInterest(kysely: Kysely<Tables>, row: HostInterestTable): Promise<void> {
  await kysely.insertInto('host_interest').values(row).execute()
}

/** The order that counts at the asker's table: the one set last. */
export function findRotation(kysely: Kysely<Tables>, place: Place): Promise<RotationTable | undefined> {
  return kysely
    .selectFrom('rotation')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertRotation(kysely: Kysely<Tables>, row: RotationTable): Promise<void> {
  await kysely.insertInto('rotation').values(row).execute()
}

/** Every flag ever raised at the asker's table, newest first: none of them goes away. */
export function findFlags(kysely: Kysely<Tables>, place: Place): Promise<BreachFlagTable[]> {
  return kysely
    .selectFrom('breach_flag')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertFlag(kysely: Kysely<Tables>, row: BreachFlagTable): Promise<void> {
  await kysely.insertInto('breach_flag').values(row).execute()
}

export async function answerFlagRow(
  kysely: Kysely<Tables>,
  id: string,
  answer: Pick<BreachFlagTable, 'answer' | 'answered_by' | 'answered_at'>,
): Promise<void> {
  await kysely.updateTable('breach_flag').set(answer).where('id', '=', id).execute()
}
