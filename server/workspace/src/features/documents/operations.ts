import * as Y from 'yjs'
import { newId } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId, NewDocument } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import { can } from '@roundtable/shared/permissions'
import type { DocumentTable } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { findDocument, findDocuments, insertDocument } from './store.ts'

/** What the verbs of this feature stand on. */
export interface Documents extends Desk {
  live: Pick<Live, 'create' | 'changedAt'>
}

/** What is known of a document beside its text. Times in epoch milliseconds. */
export interface DocumentInfo {
  id: DocumentId
  kind: DocumentKindId
  title: string
  createdAt: number
  changedAt: number
}

export async function listDocuments({ database, live }: Documents, place: Place): Promise<DocumentInfo[]> {
  const rows = await findDocuments(database.kysely, place)
  const changes = await live.changedAt(rows.map((row) => row.id))
  return rows.map((row) => infoOf(row, changes))
}

/** One document with what its page must know to open the text. */
export async function openDocument({ database, live }: Documents, place: Place, id: string) {
  const row = await findDocument(database.kysely, place, id)
  if (row === undefined) throw new Refusal('not_found')
  const info = infoOf(row, await live.changedAt([id]))
  const { schemaVersion } = documentKind(info.kind)
  return { ...info, mayWrite: can(place.role, 'document.write'), schemaVersion }
}

/** Starts a document with the first content of its kind. */
export async function createDocument(
  documents: Documents,
  place: Place,
  input: NewDocument,
): Promise<DocumentInfo> {
  const { clock, live } = documents
  const id = newId<DocumentId>()
  const kind = documentKind(input.kind)
  // The text first: should we stop in between, an unnamed room harms nobody, a document without a text would.
  await live.create(roomOf(id), seedOf(input), kind.schemaVersion)
  const row = {
    id,
    partnership_id: place.partnership.id,
    kind: input.kind,
    title: input.title,
    created_by: place.personId,
    created_at: clock.now(),
  }
  await perform(documents, actorAt(place), async (transaction, note) => {
    await insertDocument(transaction, row)
    await note('document.started', { documentId: id, title: input.title })
  })
  return infoOf(row, new Map())
}

function seedOf({ kind, title }: NewDocument): Uint8Array {
  const doc = new Y.Doc()
  documentKind(kind).seed(doc, title)
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

/**
 * When the text changed is the engine's to know: `changes` by room. Ids and kinds in the table were written by us, from
 * values that were read at the door.
 */
function infoOf(row: DocumentTable, changes: ReadonlyMap<string, number>): DocumentInfo {
  return {
    id: row.id as DocumentId,
    kind: row.kind as DocumentKindId,
    title: row.title,
    createdAt: row.created_at,
    changedAt: changes.get(row.id) ?? row.created_at,
  }
}
