import { validUntil } from '@roundtable/shared/due-diligence/flags'
import type { Voice } from '@roundtable/shared/due-diligence/voices'
import {
  admitOrganisation,
  endTrial,
  findGroups,
  giveTrial,
  liftSuspension,
  partWith,
  suspendOrganisation,
} from '../membership/index.ts'
import { type Acting, move } from './acting.ts'
import { updateFile } from './store.ts'
import { partedWords, suspendedWords } from './words.ts'

/** What follows from what the leads have said together, in the transaction of the voice that made it so. */
export async function conclude(acting: Acting, voice: Voice): Promise<void> {
  const { at } = acting
  if (voice === 'admit' || voice === 'admit_with_conditions') {
    await move(acting, voice, 'leads', { decided_at: at, valid_until: validUntil(at) })
    return welcome(acting)
  }
  await move(acting, voice, 'leads', { decided_at: at, trial_until: null })
  const { transaction, dossier, place } = acting
  const { file } = dossier
  const whom = { partnershipId: file.partnership_id, organisationId: file.organisation_id, at }
  const by = place.personId
  if (voice === 'decline') acting.touched.push(...(await endTrial(transaction, file.organisation_id)))
  if (voice === 'suspend')
    acting.touched.push(...(await suspendOrganisation(transaction, { ...whom, reason: suspendedWords })))
  if (voice === 'expel')
    acting.touched.push(...(await partWith(transaction, { ...whom, by, reason: partedWords.expelled })))
}

/** The seat of its group, and its applicant becomes the lead; somebody who was suspended is back. */
export async function seatTheOrganisation(acting: Acting): Promise<void> {
  const { transaction, note, at, dossier, about, place } = acting
  const { file } = dossier
  const whom = { partnershipId: file.partnership_id, organisationId: file.organisation_id, at }
  acting.touched.push(...(await liftSuspension(transaction, { ...whom, reason: suspendedWords })))
  if (file.partner_since !== null) return
  const people = await admitOrganisation(transaction, { ...whom, groupId: file.group_id })
  acting.touched.push(...people)
  await updateFile(transaction, file.id, { partner_since: at, trial_until: null })
  const group = (await findGroups(transaction, place)).find((each) => each.id === file.group_id)
  await note('diligence.seated', { ...about, group: group?.name ?? '', lead: people[0] ?? null })
}

/** A question of exclusion without an answer holds back the seat (CAP-3.2): until then the organisation watches. */
async function welcome(acting: Acting): Promise<void> {
  const { transaction, dossier, note, about } = acting
  const { file, facts, conditions } = dossier
  if (facts.exclusionsClear) return seatTheOrganisation(acting)
  const until = conditions.filter((each) => each.met_at === null).at(-1)!.due_on
  acting.touched.push(...(await giveTrial(transaction, file.organisation_id)))
  await updateFile(transaction, file.id, { trial_until: until })
  await note('diligence.trial-begun', { ...about, until })
}
