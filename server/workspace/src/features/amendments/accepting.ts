import { HouseEditRefused } from '@roundtable/live/house-edit'
import { Refusal } from '@roundtable/shared/errors'
import { type Actor, perform } from '../audit/index.ts'
import { actorAt, findPlaceIn, type Place } from '../membership/index.ts'
import { type Branch, readBranch } from './branch.ts'
import { type Amendments, theDocument, theOpen } from './operations.ts'
import { findCutOff, moveAmendment } from './store.ts'
import type { AmendmentTable } from './tables.ts'

/**
 * A partner takes an amendment in: what was written in the branch is written into the document in the names of those
 * who wrote it. `seen` is the version the partner read; nobody takes in what they have not seen (AMD-3).
 *
 * The branch is closed first, so that the text that is checked is the text that is merged. Cut off after that, it is
 * finished or opened again by `finishCutOff`: the merge may be done twice (LIVE-12).
 */
export async function acceptAmendment(
  amendments: Amendments,
  place: Place,
  id: string,
  seen: string,
): Promise<{ id: string }> {
  const amendment = await theOpen(amendments, place, id)
  const { title, kind, archived_at } = await theDocument(amendments, place, amendment.document_id)
  if (archived_at !== null) throw new Refusal('not_now', { field: 'archived' })
  await closeBranch(amendments, place, id)
  const branch = await orOpenAgain(amendments, id, async () => {
    const read = await readBranch(amendments.live, kind, amendment)
    refuseUnread(read, seen)
    const passages = JSON.stringify(read.passages)
    await moveAmendment(amendments.database.kysely, id, 'accepting', { passages })
    await amendments.live.merge(id)
    return read
  })
  await complete(amendments, actorAt(place), { amendment, title, authors: branch.authors })
  return { id }
}

const cutOffAfterMs = 60_000

/** Finishes what was cut off while it was accepted: merged once it had been checked, opened again if it had not. */
export async function finishCutOff(amendments: Amendments): Promise<void> {
  const { database, clock, live } = amendments
  for (const amendment of await findCutOff(database.kysely, clock.now() - cutOffAfterMs)) {
    const place = await findPlaceIn(database.kysely, amendment.settled_by!, amendment.partnership_id)
    if (amendment.passages === null || place === undefined) {
      await openAgain(amendments, amendment.id)
      continue
    }
    const { title, kind } = await theDocument(amendments, place, amendment.document_id)
    const { authors } = await readBranch(live, kind, amendment)
    await live.merge(amendment.id)
    await complete(amendments, actorAt(place), { amendment, title, authors })
  }
}

function refuseUnread({ passages, lost, version, isRewritten }: Branch, seen: string): void {
  if (passages.length === 0 && lost === '') throw new Refusal('not_now', { field: 'empty' })
  if (version !== seen) throw new Refusal('not_now', { field: 'seen' })
  if (isRewritten) throw new Refusal('not_now', { field: 'rewritten' })
}

async function closeBranch({ database, clock, live }: Amendments, place: Place, id: string): Promise<void> {
  const accepting = { state: 'accepting', settled_by: place.personId, settled_at: clock.now() } as const
  const closed = await moveAmendment(database.kysely, id, 'open', accepting)
  if (!closed) throw new Refusal('not_now', { field: 'state' })
  await live.roomChanged(id)
}

async function openAgain({ database, live }: Amendments, id: string): Promise<void> {
  const open = { state: 'open', settled_by: null, settled_at: null, passages: null } as const
  await moveAmendment(database.kysely, id, 'accepting', open)
  await live.roomChanged(id)
}

async function orOpenAgain<T>(amendments: Amendments, id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await openAgain(amendments, id)
    // The document is full, or what was written does not fit it any more.
    throw error instanceof HouseEditRefused ? new Refusal('not_now', { field: 'document' }) : error
  }
}

async function complete(
  amendments: Amendments,
  actor: Actor,
  about: { amendment: AmendmentTable; title: string; authors: string[] },
): Promise<void> {
  const { amendment, title, authors } = about
  const { id, document_id: documentId } = amendment
  await perform(amendments, actor, async (transaction, note, at) => {
    const accepted = { state: 'accepted', settled_at: at } as const
    // Another may have finished it meanwhile; then it is in the record.
    if (!(await moveAmendment(transaction, id, 'accepting', accepted))) return
    await note('amendment.accepted', { amendmentId: id, documentId, title, authors })
  })
}
