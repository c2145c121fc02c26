import { newId } from '@roundtable/foundation/ids'
import { placeholdersIn } from '@roundtable/shared/adoption/placeholders'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import { shelf } from '@roundtable/shared/starters/shelf'
import {
  type Start,
  type StarterLanguage,
  type StarterNeeds,
  unmetNeeds,
} from '@roundtable/shared/starters/starter'
import { perform } from '../audit/index.ts'
import { type Documents, findDocument, insertDocument, withContent } from '../documents/index.ts'
import { actorAt, findSeats, type Place } from '../membership/index.ts'
import { findOrigin, insertOrigin } from './store.ts'

/** The texts there are to start from, each with what of it cannot work at this table. */
export async function listStarters(
  { database }: Pick<Documents, 'database'>,
  place: Place,
  language: StarterLanguage,
) {
  const there = await thereAt({ database }, place)
  return Object.values(shelf).map(({ texts, needs, ...starter }) => ({
    ...starter,
    ...texts[language],
    placeholders: placeholdersIn(texts[language].content).length,
    unmet: unmetNeeds(needs, there),
  }))
}

async function thereAt({ database }: Pick<Documents, 'database'>, place: Place): Promise<StarterNeeds> {
  const seats = await findSeats(database.kysely, place)
  const filled = seats.filter(({ holders }) => holders.length > 0)
  return { groups: new Set(filled.map(({ groupId }) => groupId)).size, seats: filled.length }
}

/** A new document that begins with the words of a starter. Where they come from stays with it. */
export async function startFrom(
  documents: Documents,
  place: Place,
  { starter, language, title }: Start,
): Promise<{ id: DocumentId }> {
  const { version, licence, source, texts, ...its } = shelf[starter]
  const kind = documentKind(its.kind)
  const id = newId<DocumentId>()
  // The text first: should we stop in between, an unnamed room harms nobody.
  await documents.live.create(
    roomOf(id),
    withContent(kind, title, texts[language].content),
    kind.schemaVersion,
  )
  const from = { starter, version, title: texts[language].title }
  await perform(documents, actorAt(place), async (transaction, note, at) => {
    const begun = { id, partnership_id: place.partnership.id, kind: its.kind, title }
    await insertDocument(transaction, { ...begun, created_by: place.personId, created_at: at })
    await insertOrigin(transaction, { document_id: id, ...from, language, licence, source })
    await note('document.started-from', { documentId: id, title, starter, version, fromTitle: from.title })
  })
  return { id }
}

/** What a document of the asker's table was started from; null where it began otherwise. */
export async function originOf({ database }: Pick<Documents, 'database'>, place: Place, id: string) {
  if ((await findDocument(database.kysely, place, id)) === undefined) throw new Refusal('not_found')
  const origin = await findOrigin(database.kysely, id)
  if (origin === undefined) return null
  const { title, version, licence, source } = origin
  return { title, version, licence, source }
}
