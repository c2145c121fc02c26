import type { Content } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import {
  type Envelope,
  envelopeFormat,
  envelopeVersion,
  textHash,
} from '@roundtable/shared/exchange/envelope'
import { withoutOutsiders } from '@roundtable/shared/exchange/without-outsiders'

interface About {
  kind: DocumentKindId
  title: string
  partnership: string
  exportedAt: number
}

/** A document as a file of ours: what stands in it and where it comes from, and nobody's name (CAP-2.4). */
export async function writeEnvelope(
  { kind, title, partnership, exportedAt }: About,
  given: Content,
): Promise<string> {
  const content = given.form === 'rows' ? withoutOutsiders(given) : given
  const written: Envelope = {
    format: envelopeFormat,
    formatVersion: envelopeVersion,
    kind,
    schemaVersion: documentKind(kind).schemaVersion,
    title,
    content,
    provenance: { partnership },
    exportedAt,
    hash: await textHash({ kind: documentKind(kind), title, content }),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}
