import { newId } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import type {
  DocumentOrigin,
  ExportFormat,
  FilePreview,
  FileToImport,
  FileToRead,
} from '@roundtable/shared/exchange/exchange'
import { fileEndings, fileNameOf } from '@roundtable/shared/exchange/exchange'
import type { DocumentId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { Adoption } from '../adoption/index.ts'
import { type Desk, perform } from '../audit/index.ts'
import { type DocumentTable, findDocument, insertDocument } from '../documents/index.ts'
import type { History } from '../history/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import type { ReadDocument, Source } from './conversions.ts'
import { FileProblem } from './file-problem.ts'
import { findOrigin, insertOrigin } from './store.ts'
import type { Workbench } from './workbench.ts'

/** What the verbs of this feature stand on. */
export interface Exchange extends Desk {
  live: Pick<Live, 'create' | 'state'>
  history: History
  adoption: Adoption
  workbench: Workbench
}

/** A file on its way out. */
export interface WrittenFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Tells what would come of a file; nothing is kept. */
export async function previewFile(exchange: Exchange, file: FileToRead): Promise<FilePreview> {
  const { seed: _, ...preview } = await readGiven(exchange, file)
  return preview
}

/** Makes a document of a file. */
export async function importFile(exchange: Exchange, place: Place, file: FileToImport) {
  const { seed, kind, form, from } = await readGiven(exchange, file)
  const { clock, live } = exchange
  const id = newId<DocumentId>()
  const { title } = file
  // The text first: should we stop in between, an unnamed room harms nobody, a document without a text would.
  await live.create(roomOf(id), seed, documentKind(kind).schemaVersion)
  const at = clock.now()
  const row = {
    id,
    partnership_id: place.partnership.id,
    kind,
    title,
    created_by: place.personId,
    created_at: at,
  }
  await perform(exchange, actorAt(place), async (transaction, note) => {
    await insertDocument(transaction, row)
    await insertOrigin(transaction, {
      document_id: id,
      file_name: file.name,
      form,
      from_partnership: from,
      imported_at: at,
    })
    await note('document.imported', { documentId: id, title, form, from })
  })
  return { id, kind, title }
}

async function readGiven({ workbench }: Exchange, { bytes, name, kind }: FileToRead): Promise<ReadDocument> {
  try {
    const file = new Uint8Array(Buffer.from(bytes, 'base64'))
    return await workbench.with((thread) => thread.read({ bytes: file, name, kind }))
  } catch (error) {
    if (error instanceof FileProblem) throw new Refusal('bad_input', { field: `file.${error.because}` })
    throw error
  }
}

/** A document as a file. */
export async function exportDocument(
  exchange: Exchange,
  place: Place,
  id: string,
  as: ExportFormat,
): Promise<WrittenFile> {
  const row = await findDocument(exchange.database.kysely, place, id)
  if (row === undefined) throw new Refusal('not_found')
  return writeFile(exchange, as, await sourceOf(exchange, place, row))
}

/** `called` where the file needs another name than the document, so that the two lie beside each other. */
export async function writeFile(
  { workbench }: Pick<Exchange, 'workbench'>,
  as: ExportFormat,
  source: Source,
  called = source.title,
): Promise<WrittenFile> {
  const bytes = await workbench.with((thread) => thread.write({ as, source }))
  return { name: fileNameOf(called, fileEndings[as]), bytes }
}

export async function sourceOf(
  { live, clock }: Exchange,
  place: Place,
  { id, kind, title }: DocumentTable,
): Promise<Source> {
  const state = await live.state(roomOf(id as DocumentId))
  if (state === undefined) throw new Refusal('not_found')
  return {
    kind: kind as DocumentKindId,
    schemaVersion: documentKind(kind as DocumentKindId).schemaVersion,
    title,
    text: { state },
    provenance: { partnership: place.partnership.name },
    exportedAt: clock.now(),
  }
}

/** Where a document came from; nothing where it was begun here. */
export async function originOf(
  { database }: Exchange,
  place: Place,
  id: string,
): Promise<DocumentOrigin | null> {
  if ((await findDocument(database.kysely, place, id)) === undefined) throw new Refusal('not_found')
  const origin = await findOrigin(database.kysely, id)
  if (origin === undefined) return null
  const { file_name: fileName, form, from_partnership: from, imported_at: importedAt } = origin
  return { fileName, form, from, importedAt }
}
