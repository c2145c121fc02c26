import type { Transaction } from 'kysely'
import * as Y from 'yjs'
import { newId } from '@roundtable/foundation/ids'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKind } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId, DocumentStanding, DocumentTitle } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { Tables } from '../../tables.ts'
import { perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import type { Documents } from './operations.ts'
import { withContent } from './first-content.ts'
import { findDocument, insertDocument, updateDocument } from './store.ts'
import type { DocumentTable } from './tables.ts'

/** The document, where it is at the asker's table and still written. An archived one is not written by anybody. */
export async function findOpenDocument(
  kysely: Transaction<Tables>,
  place: Place,
  id: string,
): Promise<DocumentTable> {
  const document = await findDocument(kysely, place, id)
  if (document === undefined) throw new Refusal('not_found')
  if (document.archived_at !== null) throw new Refusal('not_now', { field: 'archived' })
  return document
}

/** Another name for a document, on everybody's page. */
export async function renameDocument(
  documents: Documents,
  place: Place,
  id: string,
  { title }: DocumentTitle,
): Promise<{ title: string }> {
  return perform(documents, actorAt(place), async (transaction, note) => {
    const document = await findOpenDocument(transaction, place, id)
    if (document.title !== title) {
      await updateDocument(transaction, document, { title })
      await note('document.renamed', { documentId: id, title, before: document.title })
    }
    return { title }
  })
}

/** Archives a document or brings it back. Open editors are told at once: from then on nobody writes in it, or writes again. */
export async function standDocument(
  documents: Documents,
  place: Place,
  id: string,
  { to, reason }: DocumentStanding,
): Promise<{ archivedAt: number | null }> {
  const archivedAt = await perform(documents, actorAt(place), async (transaction, note, at) => {
    const document = await findDocument(transaction, place, id)
    if (document === undefined) throw new Refusal('not_found')
    const isOpen = document.archived_at === null
    if (isOpen === (to === 'open')) throw new Refusal('not_now', { field: 'to' })
    const archive = { archived_at: at, archived_by: place.personId, archived_for: reason }
    const bringBack = { archived_at: null, archived_by: null, archived_for: null }
    await updateDocument(transaction, document, isOpen ? archive : bringBack)
    const about = { documentId: id, title: document.title, reason }
    await note(isOpen ? 'document.archived' : 'document.brought-back', about)
    return isOpen ? at : null
  })
  await documents.rightsChangedAt(place.partnership.id)
  return { archivedAt }
}

/** A new document with the content another has now, and nothing of its past. Says whose copy it is. */
export async function copyDocument(
  documents: Documents,
  place: Place,
  id: string,
  { title }: DocumentTitle,
): Promise<{ id: DocumentId }> {
  const { database, live, clock } = documents
  const original = await findDocument(database.kysely, place, id)
  if (original === undefined) throw new Refusal('not_found')
  const kind = documentKind(original.kind as DocumentKindId)
  const state = await live.state(roomOf(original.id as DocumentId))
  if (state === undefined) throw new Refusal('unavailable')
  const copy = newId<DocumentId>()
  await live.create(roomOf(copy), withContentOf(kind, state, title), kind.schemaVersion)
  await perform(documents, actorAt(place), async (transaction, note) => {
    const { partnership_id, kind } = original
    const begun = { id: copy, partnership_id, kind, title, created_by: place.personId }
    await insertDocument(transaction, { ...begun, created_at: clock.now(), copied_from: original.id })
    await note('document.copied', {
      documentId: copy,
      title,
      from: original.id,
      fromTitle: original.title,
    })
  })
  return { id: copy }
}

function withContentOf(kind: DocumentKind, state: Uint8Array, title: string): Uint8Array {
  const original = new Y.Doc()
  Y.applyUpdate(original, state)
  const made = withContent(kind, title, kind.content(original))
  original.destroy()
  return made
}
