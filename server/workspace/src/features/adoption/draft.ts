import * as Y from 'yjs'
import { sha256 } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { canonicalContent, sealedText, toHash } from '@roundtable/shared/adoption/canonical'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { Content } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { DocumentId } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import { type Desk } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import type { Place } from '../membership/index.ts'

/** What the verbs of this feature stand on. */
export interface Adoption extends Desk {
  live: Pick<Live, 'state'>
}

/** The text of a document as it stands at this moment, in the form in which it would be frozen. */
export interface Draft {
  document: Tables['document']
  content: Content
  /** Canonical JSON of all that is frozen. */
  sealed: string
  hash: string
  state: Uint8Array
}

/** Reads the draft of a document of the asker's table. The one way from the live text to a frozen one. */
export async function readDraft({ database, live }: Adoption, place: Place, id: string): Promise<Draft> {
  const document = await findDocument(database.kysely, place, id)
  const state = document && (await live.state(roomOf(document.id as DocumentId)))
  if (document === undefined || state === undefined) throw new Refusal('not_found')
  const kind = documentKind(document.kind as DocumentKindId)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const content = canonicalContent(kind, kind.content(doc))
  doc.destroy()
  const sealed = sealedText({ kind, title: document.title, content })
  return { document, content, sealed, hash: hashOf(sealed), state }
}

/** SHA-256 of a sealed text, hex. */
export function hashOf(sealed: string): string {
  return sha256(toHash(sealed))
}

/** What a sealed text holds. It was written by us, from content that fitted its kind. */
export function unsealed(sealed: string): SealedText {
  return JSON.parse(sealed) as SealedText
}

interface SealedText {
  content: Content
  kind: DocumentKindId
  schemaVersion: number
  title: string
}
