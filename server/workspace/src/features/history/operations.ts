import { newId } from '@roundtable/foundation/ids'
import { HouseEditRefused } from '@roundtable/live/house-edit'
import { Refusal } from '@roundtable/shared/errors'
import type { NewVersion, Restoring } from '@roundtable/shared/history'
import type { VersionId } from '@roundtable/shared/ids'
import { perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { contentAt, type History, momentIn, momentNamed, pastFor, timeOf } from './moments.ts'
import { insertNamedVersion } from './store.ts'

/** Gives a moment a name, so that it is found again. */
export async function nameVersion(history: History, place: Place, documentId: string, input: NewVersion) {
  const past = await pastFor(history, place, documentId)
  const at = momentIn(past, input.at)
  return perform(history, actorAt(place), async (transaction, note, now) => {
    const id = newId<VersionId>()
    const named = { named_by: place.personId, named_at: now }
    await insertNamedVersion(transaction, {
      id,
      document_id: documentId,
      seq: at,
      name: input.name,
      ...named,
    })
    await note('history.version-named', { documentId, title: past.title, name: input.name, at })
    return { id, at }
  })
}

/**
 * Lets a text say again what it said at a moment: an edit like any other, in the name of whoever asks for it. What is
 * written meanwhile stays, and what goes by it stays in the history.
 */
export async function restoreMoment(history: History, place: Place, documentId: string, input: Restoring) {
  const { live, thread } = history
  const past = await pastFor(history, place, documentId)
  if (past.archived) throw new Refusal('not_now', { field: 'archived' })
  const at = momentIn(past, input.at)
  const state = await live.state(documentId)
  if (state === undefined) throw new Refusal('not_found')
  const content = await contentAt(history, past, at)
  const update = await thread.ask('restoration', { kind: past.kind, state, content })
  if (update === undefined) return { restored: false }
  await write(history, documentId, place.personId, update)
  const writtenAt = (await timeOf(history, documentId, at)) ?? 0
  const writtenOn = new Date(writtenAt).toISOString().slice(0, 10)
  const name = (await momentNamed(history, documentId, at)) ?? null
  await perform(history, actorAt(place), (_transaction, note) =>
    note('history.restored', { documentId, title: past.title, name, at, writtenOn }),
  )
  return { restored: true }
}

async function write(
  { live }: History,
  documentId: string,
  authorId: string,
  update: Uint8Array,
): Promise<void> {
  try {
    await live.write(documentId, [{ authorId, update }])
  } catch (error) {
    if (error instanceof HouseEditRefused) throw new Refusal('not_now', { field: error.code })
    throw error
  }
}
