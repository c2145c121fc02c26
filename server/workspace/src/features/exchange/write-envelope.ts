import type { Content } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import {
  type Envelope,
  envelopeFormat,
  envelopeVersion,
  textHash,
} from '@roundtable/shared/exchange/envelope'
import { withoutOutsiders } from '@roundtable/shared/exchange/without-outsiders'

type About = Pick<Envelope, 'kind' | 'schemaVersion' | 'title' | 'provenance' | 'exportedAt'>

/** A document as a file of ours: what stands in it and where it comes from, and nobody's name (CAP-2.4). */
export async function writeEnvelope(
  { kind, schemaVersion, title, provenance, exportedAt }: About,
  given: Content,
): Promise<string> {
  const content = given.form === 'rows' ? withoutOutsiders(given) : given
  const written: Envelope = {
    format: envelopeFormat,
    formatVersion: envelopeVersion,
    kind,
    schemaVersion,
    title,
    content,
    provenance,
    exportedAt,
    hash: await textHash({ kind: documentKind(kind), title, content, schemaVersion }),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}
