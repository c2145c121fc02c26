import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { ExpertiseTable, TopicTable } from './tables.ts'

/** The topics of the asker's table, by name. */
export function findTopics(kysely: Kysely<Tables>, place: Place): Promise<TopicTable[]> {
  return kysely
    .selectFrom('topic')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertTopic(kysely: Kysely<Tables>, row: TopicTable): Promise<void> {
  await kysely.insertInto('topic').values(row).execute()
}

export async function removeTopicRow(kysely: Kysely<Tables>, id: string, at: number): Promise<void> {
  await kysely.updateTable('topic').set({ removed_at: at }).where('id', '=', id).execute()
}

/** What organisations have said of themselves about these topics of theirs. */
export async function findExpertise(
  kysely: Kysely<Tables>,
  topicIds: readonly string[],
): Promise<ExpertiseTable[]> {
  if (topicIds.length === 0) return []
  return kysely.selectFrom('expertise').selectAll().where('topic_id', 'in', topicIds).execute()
}

export async function putExpertise(kysely: Kysely<Tables>, row: ExpertiseTable): Promise<void> {
  const { level, stated_at } = row
  await kysely
    .insertInto('expertise')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['topic_id', 'organisation_id']).doUpdateSet({ level, stated_at }),
    )
    .execute()
}

export async function deleteExpertise(
  kysely: Kysely<Tables>,
  topicId: string,
  organisationId: string,
): Promise<void> {
  await kysely
    .deleteFrom('expertise')
    .where('topic_id', '=', topicId)
    .where('organisation_id', '=', organisationId)
    .execute()
}
