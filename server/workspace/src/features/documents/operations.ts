import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import { newId } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId, NewDocument } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import { can } from '@roundtable/shared/permissions'
import type { Tables } from '../../tables.ts'
import { namesOf } from '../accounts/index.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { findFavourites } from './own-store.ts'
import { findDocument, findDocuments, insertDocument } from './store.ts'
import type { DocumentTable } from './tables.ts'
import { changedSinceVisit } from './visits.ts'

/** What the verbs of this feature stand on. */
export interface Documents extends Desk {
  live: Pick<Live, 'create' | 'changedAt' | 'heads' | 'rows' | 'state'>
  /** Which version of each document at this table is adopted, by its id; a later feature knows. */
  adoptedVersions(place: Place): Promise<ReadonlyMap<string, number>>
  /** Asks anew about the rights of whoever has a text of this table open. */
  rightsChangedAt(partnershipId: string): Promise<void>
}

/** What is known of a document beside its text. Times in epoch milliseconds. */
export interface DocumentInfo {
  id: DocumentId
  kind: DocumentKindId
  title: string
  createdAt: number
  changedAt: number
  /** Since when it is archived: kept and read, not written. */
  archivedAt: number | null
  /** The asker keeps it within reach. */
  isFavourite: boolean
  /** Others have changed it since the asker was last there. */
  hasNews: boolean
  /** The number of its adopted version: that is what is read first. */
  adoptedVersion: number | null
}

export async function listDocuments(documents: Documents, place: Place): Promise<DocumentInfo[]> {
  const { database, live } = documents
  const rows = await findDocuments(database.kysely, place)
  const ids = rows.map((row) => row.id)
  const own = {
    changes: await live.changedAt(ids),
    favourites: await findFavourites(database.kysely, place),
    news: await changedSinceVisit(documents, place, ids),
    adopted: await documents.adoptedVersions(place),
  }
  return rows.map((row) => infoOf(row, own))
}

/** One document with what its page must know to open the text. */
export async function openDocument(documents: Documents, place: Place, id: string) {
  const { database, live } = documents
  const row = await findDocument(database.kysely, place, id)
  if (row === undefined) throw new Refusal('not_found')
  const favourites = await findFavourites(database.kysely, place)
  const adopted = await documents.adoptedVersions(place)
  const changes = await live.changedAt([id])
  const info = infoOf(row, { changes, favourites, news: new Set(), adopted })
  const { schemaVersion } = documentKind(info.kind)
  const mayWrite = can(place.role, 'document.write') && row.archived_at === null
  const { archive, copyOf } = await pastOf(database.kysely, place, row)
  return { ...info, mayWrite, schemaVersion, archive, copyOf }
}

/** Who archived it and why, and which document at this table it was copied from. */
async function pastOf(kysely: Kysely<Tables>, place: Place, row: DocumentTable) {
  const { archived_at: at, archived_by: by, archived_for: reason } = row
  const archiver = by === null ? undefined : (await namesOf(kysely, [by])).get(by)
  const original = row.copied_from === null ? undefined : await findDocument(kysely, place, row.copied_from)
  return {
    archive: at === null ? null : { at, by: archiver ?? null, reason: reason ?? '' },
    copyOf: original === undefined ? null : { id: original.id, title: original.title },
  }
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
  const nothing = { changes: new Map(), favourites: new Set<string>(), news: new Set<string>() }
  return infoOf({ ...row, archived_at: null }, { ...nothing, adopted: new Map() })
}

function seedOf({ kind, title }: NewDocument): Uint8Array {
  const doc = new Y.Doc()
  documentKind(kind).seed(doc, title)
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

interface BesideTheTable {
  /** When the text changed is the engine's to know: by room. */
  changes: ReadonlyMap<string, number>
  favourites: ReadonlySet<string>
  news: ReadonlySet<string>
  adopted: ReadonlyMap<string, number>
}

/** Ids and kinds in the table were written by us, from values that were read at the door. */
function infoOf(
  row: Pick<DocumentTable, 'id' | 'kind' | 'title' | 'created_at' | 'archived_at'>,
  { changes, favourites, news, adopted }: BesideTheTable,
): DocumentInfo {
  return {
    id: row.id as DocumentId,
    kind: row.kind as DocumentKindId,
    title: row.title,
    createdAt: row.created_at,
    changedAt: changes.get(row.id) ?? row.created_at,
    archivedAt: row.archived_at,
    isFavourite: favourites.has(row.id),
    hasNews: news.has(row.id),
    adoptedVersion: adopted.get(row.id) ?? null,
  }
}
