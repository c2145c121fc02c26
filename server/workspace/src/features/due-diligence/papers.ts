import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type {
  DiligenceCheckTable,
  DiligenceConditionTable,
  DiligenceInterestTable,
  DiligenceRecommendationTable,
  DiligenceReviewerTable,
  DiligenceVoiceTable,
} from './tables.ts'

/** What lies in files. A caller has found the file with the asker's place; here its id is enough. */
type FileIds = readonly string[]

/** The reviewers who serve now, in the order they were chosen. */
export function findReviewers(kysely: Kysely<Tables>, files: FileIds): Promise<DiligenceReviewerTable[]> {
  return kysely
    .selectFrom('diligence_reviewer')
    .selectAll()
    .where('file_id', 'in', files)
    .where('released_at', 'is', null)
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()
}

/** Recommendations of the review that is going on, or of the last one. */
export function findRecommendations(
  kysely: Kysely<Tables>,
  files: FileIds,
): Promise<DiligenceRecommendationTable[]> {
  return kysely
    .selectFrom('diligence_recommendation')
    .selectAll()
    .where('file_id', 'in', files)
    .where('closed_at', 'is', null)
    .orderBy('at')
    .execute()
}

/** Every check there ever was, oldest first: of one person on one criterion the last one counts. */
export function findChecks(kysely: Kysely<Tables>, files: FileIds): Promise<DiligenceCheckTable[]> {
  return kysely
    .selectFrom('diligence_check')
    .selectAll()
    .where('file_id', 'in', files)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export function findConditions(kysely: Kysely<Tables>, files: FileIds): Promise<DiligenceConditionTable[]> {
  return kysely
    .selectFrom('diligence_condition')
    .selectAll()
    .where('file_id', 'in', files)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

export function findInterests(kysely: Kysely<Tables>, files: FileIds): Promise<DiligenceInterestTable[]> {
  return kysely.selectFrom('diligence_interest').selectAll().where('file_id', 'in', files).execute()
}

export function findVoices(kysely: Kysely<Tables>, files: FileIds): Promise<DiligenceVoiceTable[]> {
  return kysely
    .selectFrom('diligence_voice')
    .selectAll()
    .where('file_id', 'in', files)
    .orderBy('at')
    .execute()
}

export function findMessages(kysely: Kysely<Tables>, fileId: string) {
  return kysely
    .selectFrom('diligence_message')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export function findNotes(kysely: Kysely<Tables>, fileId: string) {
  return kysely
    .selectFrom('diligence_note')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Takes a reviewer off a file; what they recommended falls with them, what they found stays in the history. */
export async function releaseReviewer(kysely: Kysely<Tables>, id: string, at: number): Promise<void> {
  await kysely.updateTable('diligence_reviewer').set({ released_at: at }).where('id', '=', id).execute()
  await kysely
    .updateTable('diligence_recommendation')
    .set({ closed_at: at })
    .where('reviewer_id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** For a review that begins anew. */
export async function closeReview(kysely: Kysely<Tables>, fileId: string, at: number): Promise<void> {
  await kysely
    .updateTable('diligence_recommendation')
    .set({ closed_at: at })
    .where('file_id', '=', fileId)
    .where('closed_at', 'is', null)
    .execute()
  await voidVoices(kysely, fileId)
}

/** Answers whether there were any. */
export async function voidVoices(kysely: Kysely<Tables>, fileId: string): Promise<boolean> {
  const gone = await kysely
    .deleteFrom('diligence_voice')
    .where('file_id', '=', fileId)
    .returning('seat_id')
    .execute()
  return gone.length > 0
}

/** A seat that speaks again replaces what it said. */
export async function saveVoice(kysely: Kysely<Tables>, voice: DiligenceVoiceTable): Promise<void> {
  await kysely
    .insertInto('diligence_voice')
    .values(voice)
    .onConflict((conflict) =>
      conflict.columns(['file_id', 'seat_id']).doUpdateSet({
        voice: voice.voice,
        reason: voice.reason,
        person_id: voice.person_id,
        role: voice.role,
        at: voice.at,
      }),
    )
    .execute()
}
