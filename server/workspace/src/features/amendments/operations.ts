import { newId } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { branchOf, type NewAmendment } from '@roundtable/shared/amendments/amendments'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type { AmendmentId, RemarkId } from '@roundtable/shared/ids'
import { type Desk, perform } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { readBranch, stateSeen } from './branch.ts'
import { findAmendment, insertAmendment, insertRemark, moveAmendment } from './store.ts'
import type { AmendmentTable } from './tables.ts'

/** What the verbs of this feature stand on. */
export interface Amendments extends Desk {
  live: Pick<Live, 'state' | 'rows' | 'merge' | 'roomChanged'>
}

/** Opens a branch of a document. Its room needs nothing: it begins as the document, and follows it. */
export async function openAmendment(
  amendments: Amendments,
  place: Place,
  documentId: string,
  { reason }: NewAmendment,
): Promise<{ id: AmendmentId }> {
  const document = await theDocument(amendments, place, documentId)
  if (document.archived_at !== null) throw new Refusal('not_now', { field: 'archived' })
  const id = newId<AmendmentId>()
  const seen = await stateSeen(amendments.live, documentId)
  await perform(amendments, actorAt(place), async (transaction, note, at) => {
    await insertAmendment(transaction, {
      id: branchOf(id),
      partnership_id: place.partnership.id,
      document_id: documentId,
      reason,
      opened_by: place.personId,
      opened_at: at,
      state: 'open',
      settled_by: null,
      settled_at: null,
      settled_reason: null,
      passages: null,
      seen,
      seen_lost: 0,
      looked_by: null,
      looked_at: null,
    })
    await note('amendment.opened', { amendmentId: id, documentId, title: document.title })
  })
  return { id }
}

/** A partner says no, and why. What was suggested stays readable. */
export const rejectAmendment = (amendments: Amendments, place: Place, id: string, reason: string) =>
  close(amendments, place, id, 'rejected', reason)

/** Whoever opened it takes it back. */
export async function withdrawAmendment(amendments: Amendments, place: Place, id: string, reason: string) {
  const amendment = await theAmendment(amendments, place, id)
  if (amendment.opened_by !== place.personId) throw new Refusal('not_allowed')
  return close(amendments, place, id, 'withdrawn', reason)
}

/** Somebody has read the amendment together with the document as it is now: `seen` is the version they read. */
export async function lookAt(amendments: Amendments, place: Place, id: string, seen: string) {
  const amendment = await theOpen(amendments, place, id)
  const state = await stateSeen(amendments.live, amendment.document_id)
  const { title, kind } = await theDocument(amendments, place, amendment.document_id)
  const { version, lost } = await readBranch(amendments.live, kind, amendment)
  if (version !== seen) throw new Refusal('not_now', { field: 'seen' })
  await perform(amendments, actorAt(place), async (transaction, note, at) => {
    const looked = { seen: state, seen_lost: lost.length, looked_by: place.personId, looked_at: at }
    if (!(await moveAmendment(transaction, id, 'open', looked)))
      throw new Refusal('not_now', { field: 'state' })
    await note('amendment.looked-at', { amendmentId: id, documentId: amendment.document_id, title })
  })
  return { id }
}

/** Adds to the discussion; what is settled may still be spoken about. */
export async function sayAbout(amendments: Amendments, place: Place, id: string, words: string) {
  await theAmendment(amendments, place, id)
  const remarkId = newId<RemarkId>()
  await perform(amendments, actorAt(place), (transaction, _note, at) =>
    insertRemark(transaction, { id: remarkId, amendment_id: id, person_id: place.personId, at, words }),
  )
  return { id: remarkId }
}

/** Outside the asker's reach it is not there. */
export async function theAmendment(
  { database }: Pick<Desk, 'database'>,
  place: Place,
  id: string,
): Promise<AmendmentTable> {
  const amendment = await findAmendment(database.kysely, place, id)
  if (amendment === undefined) throw new Refusal('not_found')
  return amendment
}

export async function theOpen(desk: Desk, place: Place, id: string): Promise<AmendmentTable> {
  const amendment = await theAmendment(desk, place, id)
  if (amendment.state !== 'open') throw new Refusal('not_now', { field: 'state' })
  return amendment
}

export async function theDocument({ database }: Pick<Desk, 'database'>, place: Place, id: string) {
  const document = await findDocument(database.kysely, place, id)
  if (document === undefined) throw new Refusal('not_found')
  return { ...document, kind: documentKind(document.kind as DocumentKindId) }
}

async function close(
  amendments: Amendments,
  place: Place,
  id: string,
  state: 'rejected' | 'withdrawn',
  reason: string,
): Promise<{ id: string }> {
  const amendment = await theOpen(amendments, place, id)
  const { document_id: documentId } = amendment
  const { title, kind } = await theDocument(amendments, place, documentId)
  const { passages } = await readBranch(amendments.live, kind, amendment)
  await perform(amendments, actorAt(place), async (transaction, note, at) => {
    const settled = { settled_by: place.personId, settled_at: at, settled_reason: reason }
    const news = { state, ...settled, passages: JSON.stringify(passages) }
    if (!(await moveAmendment(transaction, id, 'open', news)))
      throw new Refusal('not_now', { field: 'state' })
    await note(`amendment.${state}`, { amendmentId: id, documentId, title, reason })
  })
  await amendments.live.roomChanged(id)
  return { id }
}
