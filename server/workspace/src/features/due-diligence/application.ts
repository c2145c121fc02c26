import { newId } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import { type Application, missingIn } from '@roundtable/shared/due-diligence/inputs'
import { type FileState, openStates } from '@roundtable/shared/due-diligence/states'
import { endTrial, type Place } from '../membership/index.ts'
import { type Acting, actOn, type DueDiligence, move } from './acting.ts'
import { dossier } from './dossier.ts'
import { findMessages } from './papers.ts'
import { findOwnFile, updateFile } from './store.ts'

/** What an applicant sees and does: its own file, and nothing of who reads it or what they say. */

/** Where something can still be added to the form: before it is sent, and when something was asked. */
const mayWrite: readonly FileState[] = ['draft', 'info_requested']

/** The file of the asker's own organisation. Built from the fields named here: what reviewers write is never read. */
export async function ownApplication({ database }: Pick<DueDiligence, 'database'>, place: Place) {
  const { kysely } = database
  const file = await findOwnFile(kysely, place)
  if (file === undefined) throw new Refusal('not_found')
  const { form, conditions } = await dossier(kysely, file)
  const messages = await findMessages(kysely, file.id)
  const admitted = file.state === 'admitted' || file.state === 'admitted_with_conditions'
  return {
    partnership: { name: place.partnership.name, purpose: place.partnership.purpose },
    organisation: file.organisation_name,
    state: file.state,
    since: file.state_since,
    submittedAt: file.submitted_at,
    form,
    missing: missingIn(form),
    mayWrite: canWrite(file),
    mayWithdraw: openStates.includes(file.state),
    messages: messages.map(({ id, from_side, text, at }) => ({ id, from: from_side, text, at })),
    conditions: admitted
      ? conditions.map(({ id, text, due_on, met_at }) => ({ id, text, dueOn: due_on, metAt: met_at }))
      : [],
    trialUntil: file.trial_until,
    validUntil: admitted ? file.valid_until : null,
  }
}

export async function saveForm(diligence: DueDiligence, place: Place, form: Application): Promise<void> {
  await onOwn(diligence, place, async ({ transaction, note, at, dossier: { file }, about }) => {
    if (!canWrite(file)) throw new Refusal('not_now', { field: 'state' })
    await updateFile(transaction, file.id, { form: JSON.stringify(form), heard_at: at })
    await note('diligence.form-saved', about)
  })
}

export async function submit(diligence: DueDiligence, place: Place): Promise<void> {
  await onOwn(diligence, place, (acting) =>
    move(acting, 'submit', 'applicant', { submitted_at: acting.at, heard_at: acting.at }),
  )
}

/** Writes to the partnership; an answer that was waited for moves the file on. */
export async function reply(diligence: DueDiligence, place: Place, text: string): Promise<void> {
  await onOwn(diligence, place, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    const { file } = dossier
    const listened: readonly FileState[] = [...openStates, 'admitted_with_conditions']
    if (!listened.includes(file.state)) throw new Refusal('not_now', { field: 'state' })
    await transaction
      .insertInto('diligence_message')
      .values({ id: newId(), file_id: file.id, from_side: 'applicant', person_id: place.personId, text, at })
      .execute()
    await note('diligence.message-sent', { ...about, from: 'applicant' })
    if (file.state === 'info_requested') await move(acting, 'reply', 'applicant', { heard_at: at })
    else await updateFile(transaction, file.id, { heard_at: at })
  })
}

export async function withdraw(diligence: DueDiligence, place: Place): Promise<void> {
  await onOwn(diligence, place, async (acting) => {
    const { transaction, at, dossier } = acting
    await move(acting, 'withdraw', 'applicant', { heard_at: at, trial_until: null })
    acting.touched.push(...(await endTrial(transaction, dossier.file.organisation_id)))
  })
}

function onOwn<T>(diligence: DueDiligence, place: Place, work: (acting: Acting) => Promise<T>): Promise<T> {
  return actOn(diligence, place, (transaction) => findOwnFile(transaction, place), work)
}

/** Whoever was admitted without a seat can still answer what holds it back. */
function canWrite({ state, partner_since }: { state: FileState; partner_since: number | null }): boolean {
  return mayWrite.includes(state) || (state === 'admitted_with_conditions' && partner_since === null)
}
