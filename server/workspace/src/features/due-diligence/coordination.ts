import { newId } from '@roundtable/foundation/ids'
import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import { dayOf, longestTrialDays } from '@roundtable/shared/due-diligence/flags'
import { emptyApplication, type NewFile } from '@roundtable/shared/due-diligence/inputs'
import { reviewerRefusal } from '@roundtable/shared/due-diligence/reviewers'
import type { SecretariatMove } from '@roundtable/shared/due-diligence/states'
import type { DiligenceFileId } from '@roundtable/shared/ids'
import type { Asker } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { perform } from '../audit/index.ts'
import { addInvitation, sendInvitation } from '../invitations/index.ts'
import {
  actorAt,
  applyingOrganisation,
  findGroups,
  findOrganisation,
  findPlacesBeside,
  giveTrial,
  partWith,
  type Place,
} from '../membership/index.ts'
import { type Acting, type DueDiligence, move, onFile } from './acting.ts'
import { closeReview, releaseReviewer } from './papers.ts'
import { findFiles, insertFile, updateFile } from './store.ts'
import type { DiligenceFileTable } from './tables.ts'
import { partedWords } from './words.ts'

/** What the secretariat does with a file: it opens it, finds reviewers, asks and moves on. It decides nothing (CAP-3.2). */

/** Opens the file of an organisation that wants to come to the table, and invites its person to apply. The link is answered once. */
export async function openFile(diligence: DueDiligence, asker: Asker, place: Place, input: NewFile) {
  const { id, letter } = await perform(diligence, actorAt(place), async (transaction, note, at) => {
    const subject = await subjectOf(transaction, place, input, at)
    const row = newRow(place, subject, at)
    await refuseSecondFile(transaction, place, row.organisation_id)
    await insertFile(transaction, row)
    const { organisation_name: organisation, state } = row
    await note('diligence.opened', { fileId: row.id, organisation, state })
    const letter =
      'email' in input
        ? await addInvitation(diligence.invitations, transaction, note, {
            place,
            email: input.email,
            role: 'applicant',
            organisationId: row.organisation_id,
            at,
          })
        : undefined
    return { id: row.id, letter }
  })
  if (letter === undefined) return { id, invitation: null }
  return { id, invitation: await sendInvitation(diligence.invitations, asker, place, letter) }
}

/** Invites a person of the applicant: another one, or the same when the first link is lost. */
export async function inviteApplicant(
  diligence: DueDiligence,
  asker: Asker,
  place: Place,
  fileId: string,
  email: string,
) {
  const letter = await onFile(
    diligence,
    place,
    fileId,
    ({ transaction, note, at, dossier: { file, facts } }) => {
      if (facts.isPartner || isClosed(file)) throw new Refusal('not_now', { field: 'state' })
      return addInvitation(diligence.invitations, transaction, note, {
        place,
        email,
        role: 'applicant',
        organisationId: file.organisation_id,
        at,
      })
    },
  )
  return sendInvitation(diligence.invitations, asker, place, letter)
}

/** One of the moves that are the secretariat's. */
export async function moveOn(diligence: DueDiligence, place: Place, fileId: string, name: SecretariatMove) {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, at, dossier } = acting
    await move(acting, name, 'secretariat')
    if (name === 'review_again') await closeReview(transaction, dossier.file.id, at)
    if (name === 'record_leaving') acting.touched.push(...(await part(acting)))
  })
}

/** Two from different sectors, neither of the applicant nor of a declared competitor. */
export async function assignReviewer(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  membershipId: string,
): Promise<void> {
  await onFile(diligence, place, fileId, async ({ transaction, note, at, dossier, about }) => {
    if (!takesReviewers.includes(dossier.file.state)) throw new Refusal('not_now', { field: 'state' })
    const places = await findPlacesBeside(transaction, place)
    const person = places.find((each) => each.membershipId === membershipId)
    const candidate = person && {
      personId: person.personId,
      organisationId: person.organisation?.id ?? null,
      sector: person.role === 'observer' ? null : person.sector,
    }
    const why = candidate === undefined ? 'unknown' : reviewerRefusal(candidate, reviewed(dossier))
    if (why !== undefined) throw new Refusal('bad_input', { field: 'membershipId' })
    const { personId, organisationId, sector } = candidate!
    await transaction
      .insertInto('diligence_reviewer')
      .values({
        id: newId(),
        file_id: dossier.file.id,
        person_id: personId,
        organisation_id: organisationId!,
        sector: sector!,
        assigned_at: at,
        released_at: null,
      })
      .execute()
    await note('diligence.reviewer-assigned', { ...about, person: personId })
  })
}

/** What decides who may review a file. */
export function reviewed({ file, interests, reviewers }: Acting['dossier']) {
  return {
    organisationId: file.organisation_id,
    competitors: interests.map((each) => each.organisation_id),
    reviewers: reviewers.map((each) => ({
      personId: each.person_id,
      organisationId: each.organisation_id,
      sector: each.sector,
    })),
  }
}

export async function dismissReviewer(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  reviewerId: string,
): Promise<void> {
  await onFile(diligence, place, fileId, async ({ transaction, note, at, dossier, about }) => {
    const reviewer = dossier.reviewers.find((each) => each.id === reviewerId)
    if (reviewer === undefined) throw new Refusal('not_found')
    if (!takesReviewers.includes(dossier.file.state)) throw new Refusal('not_now', { field: 'state' })
    await releaseReviewer(transaction, reviewerId, at)
    await note('diligence.reviewer-released', { ...about, person: reviewer.person_id })
  })
}

/** Writes to the applicant. What asks for an answer waits for it; what was asked last goes with it. */
export async function writeToApplicant(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  message: { text: string; asks: boolean },
): Promise<void> {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    if (isClosed(dossier.file)) throw new Refusal('not_now', { field: 'state' })
    if (message.asks && dossier.file.state !== 'info_requested') await move(acting, 'ask', 'secretariat')
    await transaction
      .insertInto('diligence_message')
      .values({
        id: newId(),
        file_id: dossier.file.id,
        from_side: 'partnership',
        person_id: place.personId,
        text: message.text,
        at,
      })
      .execute()
    await note('diligence.message-sent', { ...about, from: 'partnership' })
  })
}

const day = 24 * 60 * 60 * 1000

/** Lets an applicant whom both reviewers recommend watch as an observer, for a limited time. */
export async function beginTrial(diligence: DueDiligence, place: Place, fileId: string, until: string) {
  await onFile(diligence, place, fileId, async (acting) => {
    const { transaction, note, at, dossier, about } = acting
    const { file, facts, recommendations } = dossier
    const vouched = recommendations.every((each) => each.recommends !== 'decline')
    if (file.state !== 'recommended' || facts.isPartner || !facts.noExclusionFailed || !vouched)
      throw new Refusal('not_now', { field: 'state' })
    if (until < dayOf(at) || until > dayOf(at + longestTrialDays * day))
      throw new Refusal('bad_input', { field: 'until' })
    acting.touched.push(...(await giveTrial(transaction, file.organisation_id)))
    await updateFile(transaction, file.id, { trial_until: until })
    await note('diligence.trial-begun', { ...about, until })
  })
}

const takesReviewers: readonly string[] = [
  'submitted',
  'screening',
  'in_review',
  'info_requested',
  're_review',
]
const closedStates: readonly string[] = ['declined', 'withdrawn', 'expelled', 'left']
const isClosed = ({ state }: DiligenceFileTable) => closedStates.includes(state)

interface Subject {
  id: string
  name: string
  groupId: string
  isPartner: boolean
}

async function subjectOf(
  transaction: Transaction<Tables>,
  place: Place,
  input: NewFile,
  at: number,
): Promise<Subject> {
  if ('id' in input.organisation) {
    const known = await findOrganisation(transaction, place, input.organisation.id)
    // Only who holds a seat is looked at again; who holds none applies.
    if (known === undefined || known.groupId === null)
      throw new Refusal('bad_input', { field: 'organisation.id' })
    return { id: known.id, name: known.name, groupId: known.groupId, isPartner: true }
  }
  if (!('groupId' in input)) throw new Refusal('bad_input', { field: 'groupId' })
  const { groupId } = input
  const groups = await findGroups(transaction, place)
  if (!groups.some((group) => group.id === groupId)) throw new Refusal('bad_input', { field: 'groupId' })
  const { name } = input.organisation
  const id = await applyingOrganisation(transaction, { partnershipId: place.partnership.id, name, at })
  return { id, name, groupId, isPartner: false }
}

function newRow(place: Place, subject: Subject, at: number): DiligenceFileTable {
  return {
    id: newId<DiligenceFileId>(),
    partnership_id: place.partnership.id,
    organisation_id: subject.id,
    organisation_name: subject.name,
    group_id: subject.groupId,
    state: subject.isPartner ? 're_review' : 'draft',
    state_since: at,
    opened_by: place.personId,
    opened_at: at,
    form: JSON.stringify(emptyApplication),
    submitted_at: null,
    heard_at: null,
    partner_since: subject.isPartner ? at : null,
    decided_at: null,
    valid_until: null,
    trial_until: null,
  }
}

async function refuseSecondFile(transaction: Transaction<Tables>, place: Place, organisationId: string) {
  const files = await findFiles(transaction, place)
  if (files.some((file) => file.organisation_id === organisationId && !isClosed(file)))
    throw new Refusal('already_exists', { field: 'organisation' })
}

function part({ transaction, at, place, dossier: { file } }: Acting): Promise<string[]> {
  return partWith(transaction, {
    partnershipId: file.partnership_id,
    organisationId: file.organisation_id,
    at,
    by: place.personId,
    reason: partedWords.left,
  })
}
