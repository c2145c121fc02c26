import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { CommitmentTable, CommitmentVerdictTable } from './tables.ts'

/** Everything ever promised at the asker's table, by the day it is due. Nothing vanishes from it (CAP-3.4). */
export function findCommitments(kysely: Kysely<Tables>, place: Place): Promise<CommitmentTable[]> {
  return kysely
    .selectFrom('commitment')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** One commitment of the asker's table. Another table's is not there. */
export function findCommitment(
  kysely: Kysely<Tables>,
  place: Place,
  id: string,
): Promise<CommitmentTable | undefined> {
  return kysely
    .selectFrom('commitment')
    .selectAll()
    .where('id', '=', id)
    .where('partnership_id', '=', place.partnership.id)
    .executeTakeFirst()
}

/** What other organisations of the asker's table say to claims, oldest first. */
export function findVerdicts(kysely: Kysely<Tables>, place: Place): Promise<CommitmentVerdictTable[]> {
  return kysely
    .selectFrom('commitment_verdict')
    .innerJoin('commitment', 'commitment.id', 'commitment_verdict.commitment_id')
    .selectAll('commitment_verdict')
    .where('commitment.partnership_id', '=', place.partnership.id)
    .orderBy('given_at')
    .execute()
}

export async function insertCommitment(kysely: Kysely<Tables>, row: CommitmentTable): Promise<void> {
  await kysely.insertInto('commitment').values(row).execute()
}

export async function changeCommitment(
  kysely: Kysely<Tables>,
  id: string,
  change: Partial<Pick<CommitmentTable, 'evidence' | 'claimed_at' | 'withdrawn_at' | 'withdrawn_for'>>,
): Promise<void> {
  await kysely.updateTable('commitment').set(change).where('id', '=', id).execute()
}

export async function putVerdict(kysely: Kysely<Tables>, row: CommitmentVerdictTable): Promise<void> {
  const { commitment_id: _commitment, organisation_id: _organisation, ...answer } = row
  await kysely
    .insertInto('commitment_verdict')
    .values(row)
    .onConflict((conflict) => conflict.columns(['commitment_id', 'organisation_id']).doUpdateSet(answer))
    .execute()
}

export async function deleteVerdicts(kysely: Kysely<Tables>, commitmentId: string): Promise<void> {
  await kysely.deleteFrom('commitment_verdict').where('commitment_id', '=', commitmentId).execute()
}
