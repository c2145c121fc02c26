import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Place } from '../membership/index.ts'
import type { JoinAnswerTable } from './tables.ts'

/** All answers at the asker's table, oldest first. */
export function findAnswers(kysely: Kysely<Tables>, place: Place): Promise<JoinAnswerTable[]> {
  return kysely
    .selectFrom('join_answer')
    .selectAll()
    .where('partnership_id', '=', place.partnership.id)
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
}

/** Puts an answer in the place of an earlier one of the same organisation. */
export async function replaceAnswer(kysely: Kysely<Tables>, answer: JoinAnswerTable): Promise<void> {
  await kysely
    .deleteFrom('join_answer')
    .where('organisation_id', '=', answer.organisation_id)
    .where('decision', '=', answer.decision)
    .execute()
  await kysely.insertInto('join_answer').values(answer).execute()
}
