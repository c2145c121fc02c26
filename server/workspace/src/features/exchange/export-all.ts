import { setImmediate as nextTurn } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
import { fileNameOf } from '@roundtable/shared/exchange/exchange'
import { Refusal } from '@roundtable/shared/errors'
import { listVersions } from '../adoption/index.ts'
import { type DocumentTable, findDocuments } from '../documents/index.ts'
import { findPlaceIn, type Place } from '../membership/index.ts'
import type { Source } from './conversions.ts'
import { called, versionSource } from './earlier-texts.ts'
import { type Exchange, sourceOf } from './operations.ts'
import type { ConversionThread } from './conversion-thread.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Every document the asker may read, its draft and what is adopted of it, each as a file of ours and as Markdown, in
 * one zip file that is written while it is sent. Between two documents the asker's place is looked at again: who lost it gets no more (T6).
 */
export async function exportAll(exchange: Exchange, place: Place): Promise<ReadableStream<Bytes>> {
  const documents = await findDocuments(exchange.database.kysely, place)
  return ReadableStream.from(zipped(entries(exchange, place, documents)))
}

interface Entry {
  name: string
  bytes: Bytes
}

async function* entries(
  exchange: Exchange,
  place: Place,
  documents: readonly DocumentTable[],
): AsyncGenerator<Entry> {
  for (const [index, document] of documents.entries()) {
    await mayStillRead(exchange, place)
    const number = String(index + 1).padStart(3, '0')
    yield* inBothForms(exchange, `${number} ${document.title}`, await sourceOf(exchange, place, document))
    const adopted = await adoptedSource(exchange, place, document.id)
    if (adopted !== undefined) yield* inBothForms(exchange, `${number} ${called(adopted)}`, adopted)
  }
}

async function adoptedSource(exchange: Exchange, place: Place, documentId: string) {
  const { versions } = await listVersions(exchange.adoption, place, documentId)
  const adopted = versions.find(({ state }) => state === 'adopted')
  return adopted && versionSource(exchange, place, documentId, adopted.id)
}

async function* inBothForms({ workbench }: Exchange, name: string, source: Source): AsyncGenerator<Entry> {
  const write = async (thread: ConversionThread) => [
    await thread.write({ as: 'markdown', source }),
    await thread.write({ as: 'json', source }),
  ]
  // A thread for each, so that a long export does not keep the others from theirs.
  const [markdown, json] = await workbench.with(write)
  yield { name: fileNameOf(name, 'md'), bytes: markdown! }
  yield { name: fileNameOf(name, 'json'), bytes: json! }
}

async function mayStillRead({ database }: Exchange, { personId, partnership, role }: Place): Promise<void> {
  const now = await findPlaceIn(database.kysely, personId, partnership.id)
  if (now?.role !== role) throw new Refusal('not_found')
}

const piece = 64 * 1024

/** Packs piece by piece, with a turn for everybody else in between. */
async function* zipped(files: AsyncIterable<Entry>): AsyncGenerator<Bytes> {
  const ready: Bytes[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    for (let from = 0; from === 0 || from < bytes.length; from += piece) {
      entry.push(bytes.subarray(from, from + piece), from + piece >= bytes.length)
      yield* ready.splice(0)
      await nextTurn()
    }
  }
  zip.end()
  yield* ready.splice(0)
}
