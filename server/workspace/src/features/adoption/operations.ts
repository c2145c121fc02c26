import type { Transaction } from 'kysely'
import { newId } from '@roundtable/foundation/ids'
import {
  type NewSignature,
  type NewVersion,
  type SettingAside,
  stillToSign,
} from '@roundtable/shared/adoption/adoption'
import { hasWords, placeholdersIn } from '@roundtable/shared/adoption/placeholders'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentVersionId } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import { type Desk, type Note, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { type Adoption, type Draft, readDraft } from './draft.ts'
import { electorateAt, isDelegate } from './electorate.ts'
import { adoptedOf, type SeatOfVersion, seatsOf, stateOf } from './standing.ts'
import { findVersions, insertOutcome, insertSignature, insertVersion, type VersionRow } from './store.ts'

/**
 * Freezes the text as the asker has seen it and asks every filled seat to sign. Refused with `not_now`, `field` saying
 * why: `archived`, `open` (another version is being signed), `text` (others wrote meanwhile, or there is no word in it),
 * `placeholders`, `seats` (nobody is there to sign); with `already_exists` where this very text is adopted.
 */
export async function putForward(
  adoption: Adoption,
  place: Place,
  documentId: string,
  { hash, nextReviewOn }: NewVersion,
): Promise<{ id: string; number: number }> {
  const draft = await readDraft(adoption, place, documentId)
  if (draft.document.archived_at !== null) throw new Refusal('not_now', { field: 'archived' })
  if (draft.hash !== hash || !hasWords(draft.content)) throw new Refusal('not_now', { field: 'text' })
  if (placeholdersIn(draft.content).length > 0) throw new Refusal('not_now', { field: 'placeholders' })
  const id = newId<DocumentVersionId>()
  return perform(adoption, actorAt(place), async (transaction, note, at) => {
    const number = await nextNumber(transaction, place, draft)
    const seats = await electorateAt(transaction, place)
    const asked = seats.filter(({ standing }) => standing === 'asked').length
    if (asked === 0) throw new Refusal('not_now', { field: 'seats' })
    await insertVersion(transaction, versionOf(draft, { id, number, place, at, nextReviewOn }), seats)
    const about = { documentId, title: draft.document.title, version: number }
    await note('document.put-forward', { ...about, hash, seats: asked })
    return { id, number }
  })
}

async function nextNumber(transaction: Transaction<Tables>, place: Place, draft: Draft): Promise<number> {
  const versions = await findVersions(transaction, place, draft.document.id)
  if (versions.some(({ outcome }) => outcome === null)) throw new Refusal('not_now', { field: 'open' })
  if (adoptedOf(versions)?.hash === draft.hash) throw new Refusal('already_exists')
  return (versions[0]?.number ?? 0) + 1
}

function versionOf(
  { document, sealed, hash, state }: Draft,
  { id, number, place, at, nextReviewOn }: VersionMade,
): Tables['document_version'] {
  return {
    id,
    partnership_id: place.partnership.id,
    document_id: document.id,
    number,
    title: document.title,
    sealed,
    hash,
    state,
    put_forward_by: place.personId,
    put_forward_at: at,
    next_review_on: nextReviewOn,
  }
}

interface VersionMade {
  id: DocumentVersionId
  number: number
  place: Place
  at: number
  nextReviewOn: string | null
}

/** Signs for the asker's seat, once and for good. With the last signature the version is adopted. */
export async function sign(
  desk: Desk,
  place: Place,
  documentId: string,
  versionId: string,
  { reservation }: NewSignature,
): Promise<{ id: string }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const { version, seats } = await openVersion(transaction, place, documentId, versionId)
    const seat = askedSeat(place, seats)
    if (seat.signature !== null) throw new Refusal('already_exists')
    const organisation = place.organisation!.name
    await insertSignature(transaction, {
      version_id: version.id,
      seat_id: seat.seatId,
      organisation,
      signed_by: place.personId,
      signed_at: at,
      reservation,
    })
    const act = reservation === null ? 'document.signed' : 'document.signed-with-reservation'
    await note(act, { ...aboutOf(version), organisation })
    const missing = stillToSign(seats).filter(({ seatId }) => seatId !== seat.seatId)
    if (missing.length === 0) await adopt(transaction, note, place, version, { at, decisionId: null })
    return { id: version.id }
  })
}

/** Takes an open version off the table: by whoever put it forward, or by the delegate of a seat that is asked. */
export async function putAside(
  desk: Desk,
  place: Place,
  documentId: string,
  versionId: string,
  { reason }: SettingAside,
): Promise<{ id: string }> {
  return perform(desk, actorAt(place), async (transaction, note, at) => {
    const { version, seats } = await openVersion(transaction, place, documentId, versionId)
    if (version.putForwardBy !== place.personId) askedSeat(place, seats)
    await insertOutcome(transaction, {
      version_id: version.id,
      outcome: 'put_aside',
      decided_by: place.personId,
      decided_at: at,
      reason,
      decision_id: null,
    })
    await note('document.put-aside', { ...aboutOf(version), reason })
    return { id: version.id }
  })
}

/**
 * The one way a version becomes the adopted one, in the transaction of whatever adopts it: here the last signature; a
 * decision by another method brings its `decisionId` and asks for nothing else.
 */
async function adopt(
  transaction: Transaction<Tables>,
  note: Note,
  place: Place,
  version: VersionRow,
  { at, decisionId }: { at: number; decisionId: string | null },
): Promise<void> {
  const before = adoptedOf(await findVersions(transaction, place, version.documentId))
  await insertOutcome(transaction, {
    version_id: version.id,
    outcome: 'adopted',
    decided_by: null,
    decided_at: at,
    reason: null,
    decision_id: decisionId,
  })
  const { hash, nextReviewOn } = version
  await note('document.adopted', { ...aboutOf(version), hash, decision: decisionId, nextReviewOn })
  if (before !== undefined) await note('document.superseded', { ...aboutOf(before), by: version.number })
}

/** A version that is being signed, at the asker's table. */
async function openVersion(
  transaction: Transaction<Tables>,
  place: Place,
  documentId: string,
  versionId: string,
): Promise<{ version: VersionRow; seats: SeatOfVersion[] }> {
  const versions = await findVersions(transaction, place, documentId)
  const version = versions.find(({ id }) => id === versionId)
  if (version === undefined) throw new Refusal('not_found')
  // Rights before states: who may never sign is not told how the signing stands.
  if (!isDelegate(place) && version.putForwardBy !== place.personId) throw new Refusal('not_allowed')
  if (stateOf(version, versions) !== 'put_forward') throw new Refusal('not_now', { field: 'state' })
  const seats = await seatsOf(transaction, [version])
  return { version, seats: seats.get(version.id) ?? [] }
}

/** The seat the asker may sign for. One that came later was not asked. */
function askedSeat(place: Place, seats: readonly SeatOfVersion[]): SeatOfVersion {
  const seat = seats.find(({ seatId, standing }) => seatId === place.seatId && standing === 'asked')
  if (seat === undefined || !isDelegate(place) || place.organisation === null)
    throw new Refusal('not_allowed')
  return seat
}

function aboutOf({ documentId, title, number }: VersionRow) {
  return { documentId, title, version: number }
}
