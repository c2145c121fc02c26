import type { Content } from '@roundtable/shared/document-kinds/kind'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import { type ExportFormat, type MomentChoice, shortened } from '@roundtable/shared/exchange/exchange'
import type { Provenance } from '@roundtable/shared/exchange/envelope'
import { type FrozenText, openFrozen } from '../adoption/index.ts'
import { momentNamed, readMoment } from '../history/index.ts'
import type { Place } from '../membership/index.ts'
import type { Source } from './conversions.ts'
import { type Exchange, writeFile, type WrittenFile } from './operations.ts'

/** A frozen version as a file. What stands in it was settled when it was frozen, so it is the same in every copy. */
export async function exportVersion(
  exchange: Exchange,
  place: Place,
  documentId: string,
  versionId: string,
  as: ExportFormat,
): Promise<WrittenFile> {
  const source = await versionSource(exchange, place, documentId, versionId)
  return writeFile(exchange, as, source, called(source))
}

/** A frozen version on its way out. */
export async function versionSource(
  { adoption, clock }: Exchange,
  place: Place,
  documentId: string,
  versionId: string,
): Promise<Source> {
  const frozen = await openFrozen(adoption, place, documentId, versionId)
  const { version, kind, schemaVersion, content } = frozen
  return {
    kind,
    schemaVersion,
    title: version.title,
    text: { content },
    provenance: { partnership: place.partnership.name, asOf: version.putForward.at, version: told(frozen) },
    exportedAt: clock.now(),
  }
}

/** What a version is called beside its document: with its number, however long the title. */
export function called({ title, provenance }: Source): string {
  return `${shortened(title, 60)}, version ${provenance.version?.number}`
}

function told({ version }: FrozenText): NonNullable<Provenance['version']> {
  const { number, state, hash, putForward, settled, nextReviewOn, seats } = version
  return {
    number,
    state,
    hash,
    putForwardAt: putForward.at,
    settledAt: settled?.at ?? null,
    decisionId: settled?.decisionId ?? null,
    nextReviewOn,
    signatures: seats.flatMap(({ group, signature }) => {
      if (signature === null) return []
      const { organisation, at, reservation } = signature
      return [{ group, organisation, at, reservation }]
    }),
  }
}

/** A moment of the history as a file, for those who may read it there. */
export async function exportMoment(
  exchange: Exchange,
  place: Place,
  documentId: string,
  { as, ...asked }: MomentChoice,
): Promise<WrittenFile> {
  const { history, clock } = exchange
  const { at, kind, title, writtenAt, content } = await readMoment(history, place, documentId, asked)
  const named = await momentNamed(history, documentId, at)
  const source: Source = {
    kind,
    schemaVersion: documentKind(kind).schemaVersion,
    title,
    text: { content: content as Content },
    provenance: {
      partnership: place.partnership.name,
      ...(writtenAt !== null && { asOf: writtenAt }),
      ...(named !== undefined && { moment: named }),
    },
    exportedAt: clock.now(),
  }
  const day = new Date(writtenAt ?? 0).toISOString().slice(0, 10)
  return writeFile(exchange, as, source, `${shortened(title, 60)}, ${named ?? day}`)
}
