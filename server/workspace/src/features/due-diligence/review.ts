import { newId, sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { NewCheck, NewRecommendation } from '@roundtable/shared/due-diligence/inputs'
import type { Place } from '../membership/index.ts'
import { type Acting, type DueDiligence, move, onFile, read } from './acting.ts'
import { seatTheOrganisation } from './outcome.ts'
import { voidVoices } from './papers.ts'
import type { DiligenceReviewerTable } from './tables.ts'

/** What the two reviewers do, and what those who read a file say among themselves. */

const takesChecks: readonly string[] = [
  'in_review',
  'info_requested',
  'recommended',
  'admitted',
  'admitted_with_conditions',
  're_review',
  'suspended',
]

/** Records what a reviewer found. An earlier check of theirs stays in the history; what was said on it before no longer counts. */
export async function recordCheck(diligence: DueDiligence, place: Place, fileId: string, check: NewCheck) {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    ownReview(acting)
    if (!takesChecks.includes(dossier.file.state)) throw new Refusal('not_now', { field: 'state' })
    const { criterion, result, said } = check
    const evidence = JSON.stringify(check.evidence)
    await transaction
      .insertInto('diligence_check')
      .values({
        id: newId(),
        file_id: dossier.file.id,
        criterion,
        result,
        said,
        evidence,
        hash: sha256(JSON.stringify([criterion, result, said, evidence])),
        person_id: place.personId,
        at,
      })
      .execute()
    await note('diligence.checked', about)
    if (await voidVoices(transaction, dossier.file.id)) await note('diligence.voices-void', about)
  })
}

/** Once both have recommended, the file is before the leads. */
export async function recommend(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  input: NewRecommendation,
): Promise<void> {
  if (input.recommends === 'admit_with_conditions' && input.conditions.length === 0)
    throw new Refusal('bad_input', { field: 'conditions' })
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    const reviewer = ownReview(acting)
    const { file, recommendations } = dossier
    if (file.state !== 'in_review' && file.state !== 're_review')
      throw new Refusal('not_now', { field: 'state' })
    if (recommendations.some((each) => each.reviewer_id === reviewer.id)) throw new Refusal('already_exists')
    const { recommends, reason, conditions } = input
    await transaction
      .insertInto('diligence_recommendation')
      .values({
        id: newId(),
        file_id: file.id,
        reviewer_id: reviewer.id,
        recommends,
        reason,
        at,
        closed_at: null,
      })
      .execute()
    if (recommends === 'admit_with_conditions') await addConditions(acting, conditions)
    await note('diligence.recommended', about)
    const now = await read(acting)
    if (now.facts.bothRecommended) await move({ ...acting, dossier: now }, 'recommend', 'reviewers')
  })
}

/** A reviewer confirms that a condition is met. With the last one, what was held back is given: the seat. */
export async function confirmCondition(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  conditionId: string,
): Promise<void> {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    const condition = dossier.conditions.find((each) => each.id === conditionId)
    if (condition === undefined) throw new Refusal('not_found')
    ownReview(acting)
    if (dossier.file.state !== 'admitted_with_conditions' || condition.met_at !== null)
      throw new Refusal('not_now', { field: 'state' })
    await transaction
      .updateTable('diligence_condition')
      .set({ met_at: at, met_by: place.personId })
      .where('id', '=', conditionId)
      .execute()
    await note('diligence.condition-met', about)
    const now = await read(acting)
    if (!now.facts.conditionsMet || !now.facts.exclusionsClear) return
    await move({ ...acting, dossier: now }, 'meet_conditions', 'reviewers')
    await seatTheOrganisation(acting)
  })
}

/** An internal note: for leads, reviewers and the secretariat. */
export async function addNote(diligence: DueDiligence, place: Place, fileId: string, text: string) {
  await onFile(diligence, place, fileId, async ({ transaction, note, at, dossier, about }) => {
    if (!readsWhole(place, dossier)) throw new Refusal('not_allowed')
    await transaction
      .insertInto('diligence_note')
      .values({ id: newId(), file_id: dossier.file.id, person_id: place.personId, text, at })
      .execute()
    await note('diligence.noted', about)
  })
}

/** Leads, reviewers and the secretariat read a file; whoever it is about reads only where it stands. */
export function readsWhole(place: Place, { file, reviewers }: Acting['dossier']): boolean {
  if (place.organisation?.id === file.organisation_id) return false
  const reviews = reviewers.some((each) => each.person_id === place.personId)
  return reviews || place.role === 'partner_lead' || place.role === 'secretariat'
}

function ownReview({ place, dossier }: Acting): DiligenceReviewerTable {
  const own = dossier.reviewers.find((each) => each.person_id === place.personId)
  if (own === undefined) throw new Refusal('not_allowed')
  return own
}

async function addConditions(
  { transaction, at, place, dossier }: Acting,
  conditions: NewRecommendation['conditions'],
): Promise<void> {
  await transaction
    .insertInto('diligence_condition')
    .values(
      conditions.map(({ text, dueOn }) => ({
        id: newId(),
        file_id: dossier.file.id,
        text,
        due_on: dueOn,
        added_by: place.personId,
        added_at: at,
        met_by: null,
        met_at: null,
      })),
    )
    .execute()
}
