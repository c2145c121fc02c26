import * as Y from 'yjs'
import type { Content, DocumentKind } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { placeholdersIn } from '@roundtable/shared/adoption/placeholders'
import { type Envelope, type Provenance, textHash } from '@roundtable/shared/exchange/envelope'
import type { ExportFormat, FilePreview } from '@roundtable/shared/exchange/exchange'
import { leftOuts, shortened } from '@roundtable/shared/exchange/exchange'
import { markdownOf } from '@roundtable/shared/exchange/markdown'
import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import { FileProblem } from './file-problem.ts'
import { readFile } from './read-file.ts'
import type { ReadFile } from './reading.ts'
import { writeEnvelope } from './write-envelope.ts'

/** What can be asked of the thread that reads and writes files. All of it takes time and memory that nobody else should miss. */
export type Conversion =
  | { do: 'read'; bytes: Uint8Array; name: string; kind: DocumentKindId }
  | { do: 'write'; as: ExportFormat; source: Source }

/** A document on its way out. */
export interface Source {
  kind: DocumentKindId
  schemaVersion: number
  title: string
  /** The live text as one V1 update, or what stood there at another time. */
  text: { state: Uint8Array } | { content: Content }
  provenance: Provenance
  exportedAt: number
}

/** A file that can become a document, with the first edit of it. */
export interface ReadDocument extends FilePreview {
  seed: Uint8Array
}

/** The server's own client id for first contents, as in `prose.ts`. */
const seedClient = 1
/** The first edit of a document; well below what the live engine takes as a whole. */
const largestSeed = 4 * 1024 * 1024

export async function readDocument(
  bytes: Uint8Array,
  name: string,
  wanted: DocumentKindId,
): Promise<ReadDocument> {
  const file = await readFile(bytes, name)
  const kind = file.form === 'json' ? (file.json as Envelope).kind : wanted
  const content = contentOf(file, kind)
  const doc = new Y.Doc()
  begin(doc, documentKind(kind), content)
  const seed = Y.encodeStateAsUpdate(doc)
  if (seed.length > largestSeed) throw new FileProblem('too_long')
  return {
    ...(await aboutFile(file, content)),
    kind,
    ...inWords(content, documentKind(kind).plainText(doc)),
    title: titleOf(file, name),
    seed,
  }
}

/** Rows stand beside the word of what kind they are; a text would begin with the empty line of its first content. */
function begin(doc: Y.Doc, kind: DocumentKind, content: Content): void {
  doc.clientID = seedClient
  if (content.form === 'rows') kind.seed(doc, '')
  kind.fill(doc, content)
}

/** Nothing comes in that the kind does not know: what the file says is read as any content from outside (LIVE-7). */
function contentOf(file: ReadFile, kindId: DocumentKindId): Content {
  const kind = documentKind(kindId)
  if (file.form === 'json' && (file.json as Envelope).schemaVersion > kind.schemaVersion)
    throw new FileProblem('later_format')
  const given = file.form === 'json' ? (file.json as Envelope).content : { form: 'prose', doc: file.doc }
  if (file.form !== 'json' && (file.doc.content ?? []).length === 0) throw new FileProblem('empty')
  const read = kind.readContent(given)
  if (read.is === 'content') return read.content
  throw new FileProblem(read.what.startsWith('nested too deep') ? 'too_deep' : 'does_not_fit')
}

async function aboutFile(file: ReadFile, content: Content) {
  if (file.form !== 'json') {
    const counted = leftOuts.map((what) => ({ what, count: file.leftOut[what] ?? 0 }))
    return {
      form: file.form,
      from: null,
      version: null,
      isChanged: false,
      leftOut: counted.filter(({ count }) => count > 0),
    }
  }
  const { provenance, hash, kind, title, schemaVersion } = file.json as Envelope
  const isChanged = (await textHash({ kind: documentKind(kind), title, content, schemaVersion })) !== hash
  const { partnership: from, version } = provenance
  return { form: file.form, from, version: version?.number ?? null, isChanged, leftOut: [] }
}

function inWords(content: Content, plain: string) {
  const blocks = content.form === 'prose' ? (content.doc.content ?? []) : []
  return {
    placeholders: placeholdersIn(content).length,
    words: plain.match(/\S+/g)?.length ?? 0,
    headings: blocks
      .filter(({ type }) => type === 'heading')
      .slice(0, 12)
      .map(lettersOf),
    tables:
      content.form === 'prose'
        ? blocks.filter(({ type }) => type === 'table').length
        : Object.keys(content.tables).length,
  }
}

function titleOf(file: ReadFile, name: string): string {
  const given = file.form === 'json' ? (file.json as Envelope).title : file.title
  const plain = (given ?? '').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return shortened(plain || name.replace(/\.[a-z]+$/i, ''), 200)
}

function lettersOf({ text, content = [] }: ProseNode): string {
  return text ?? content.map(lettersOf).join('')
}

/** The document in one of its forms. */
export async function writeDocument(as: ExportFormat, source: Source): Promise<Uint8Array> {
  const content = contentFrom(source)
  const { title } = source
  if (as === 'word') return (await import('./write-word.ts')).writeWord(title, content)
  const text = as === 'markdown' ? markdownOf(title, content) : await writeEnvelope(source, content)
  return new TextEncoder().encode(text)
}

function contentFrom({ kind, text }: Source): Content {
  if ('content' in text) return text.content
  const doc = new Y.Doc()
  Y.applyUpdate(doc, text.state)
  return documentKind(kind).content(doc)
}
