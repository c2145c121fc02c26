import type * as z from 'zod/mini'
import { stillToSign } from '@roundtable/shared/adoption/adoption'
import { changesBetween } from '@roundtable/shared/adoption/changes'
import { hasWords, placeholdersIn } from '@roundtable/shared/adoption/placeholders'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Refusal } from '@roundtable/shared/errors'
import { can } from '@roundtable/shared/permissions'
import { namesOf } from '../accounts/index.ts'
import { findDocument } from '../documents/index.ts'
import type { Place } from '../membership/index.ts'
import type { draftHolds, frozenHolds, versionHolds, versionsHold } from './answers.ts'
import { type Adoption, readDraft, unsealed } from './draft.ts'
import { electorateAt, findDelegates, isDelegate } from './electorate.ts'
import { adoptedOf, type SeatOfVersion, seatsOf, stateOf } from './standing.ts'
import { findSealed, findVersions, type VersionRow } from './store.ts'

type Version = z.infer<typeof versionHolds>

/** All versions of a document, and how far the draft has gone since the adopted one. */
export async function listVersions(
  adoption: Adoption,
  place: Place,
  documentId: string,
): Promise<z.infer<typeof versionsHold>> {
  const { kysely } = adoption.database
  const document = await documentAt(adoption, place, documentId)
  const rows = await findVersions(kysely, place, documentId)
  const adopted = adoptedOf(rows)
  return {
    document,
    versions: await told(adoption, place, rows),
    changesSince: adopted === undefined ? null : await changesSince(adoption, place, adopted),
  }
}

/** One frozen text, as it was put forward. */
export async function openFrozen(adoption: Adoption, place: Place, documentId: string, versionId: string) {
  const document = await documentAt(adoption, place, documentId)
  const rows = await findVersions(adoption.database.kysely, place, documentId)
  const version = (await told(adoption, place, rows)).find(({ id }) => id === versionId)
  const sealed = await findSealed(adoption.database.kysely, place, versionId)
  if (version === undefined || sealed === undefined) throw new Refusal('not_found')
  return { document, version, ...textOf(sealed) } satisfies z.infer<typeof frozenHolds>
}

export type FrozenText = Awaited<ReturnType<typeof openFrozen>>

function textOf(sealed: string) {
  const { kind, schemaVersion, content } = unsealed(sealed)
  return { kind, schemaVersion, content }
}

/** The draft as it would be put forward now, whom it would be put to, and what is in the way. */
export async function openDraft(adoption: Adoption, place: Place, documentId: string) {
  const { kysely } = adoption.database
  const draft = await readDraft(adoption, place, documentId)
  const adopted = adoptedOf(await findVersions(kysely, place, documentId))
  const seats = (await electorateAt(kysely, place)).map((seat) => ({
    standing: seat.standing,
    group: seat.stakeholder_group,
    organisations: JSON.parse(seat.organisations) as string[],
  }))
  return {
    document: await documentAt(adoption, place, documentId),
    content: draft.content,
    hash: draft.hash,
    placeholders: placeholdersIn(draft.content),
    hasWords: hasWords(draft.content),
    isAdopted: adopted?.hash === draft.hash,
    changesSince: adopted === undefined ? null : await changesSince(adoption, place, adopted),
    asked: seats.filter(({ standing }) => standing === 'asked').map(withoutStanding),
    notAsked: seats.filter(({ standing }) => standing !== 'asked').map(withoutStanding),
  } satisfies z.infer<typeof draftHolds>
}

const withoutStanding = ({ group, organisations }: { group: string; organisations: string[] }) => ({
  group,
  organisations,
})

async function documentAt({ database }: Adoption, place: Place, id: string) {
  const row = await findDocument(database.kysely, place, id)
  if (row === undefined) throw new Refusal('not_found')
  return { id: row.id, kind: row.kind as DocumentKindId, title: row.title }
}

async function changesSince(adoption: Adoption, place: Place, adopted: VersionRow): Promise<number> {
  const draft = await readDraft(adoption, place, adopted.documentId)
  if (draft.hash === adopted.hash) return 0
  const before = unsealed((await findSealed(adoption.database.kysely, place, adopted.id))!)
  const renamed = before.title === draft.document.title ? 0 : 1
  return changesBetween(before.content, draft.content) + renamed
}

/** Versions as the asker sees them: with names, and with what they may do. */
async function told({ database }: Adoption, place: Place, rows: readonly VersionRow[]): Promise<Version[]> {
  const seats = await seatsOf(database.kysely, rows)
  const delegates = await findDelegates(database.kysely, place)
  const all = [...seats.values()].flat()
  const names = await namesOf(database.kysely, [
    ...rows.flatMap(({ putForwardBy, decidedBy }) => [
      putForwardBy,
      ...(decidedBy === null ? [] : [decidedBy]),
    ]),
    ...all.flatMap(({ signature }) => (signature === null ? [] : [signature.by])),
    ...[...delegates.values()].flat().map(({ personId }) => personId),
  ])
  const person = (id: string) => ({ id, name: names.get(id) ?? null })
  return rows.map((row): Version => {
    const state = stateOf(row, rows)
    const own = seats.get(row.id) ?? []
    const awaited = state === 'put_forward' ? stillToSign(own) : []
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      hash: row.hash,
      state,
      putForward: { by: person(row.putForwardBy), at: row.putForwardAt },
      nextReviewOn: row.nextReviewOn,
      settled: settlingOf(row, person),
      seats: own.map(({ seatId, group, sector, organisations, standing, signature }) => ({
        seatId,
        group,
        sector,
        organisations,
        standing,
        signature: signature && { ...signature, by: person(signature.by) },
        delegates: awaited.some((seat) => seat.seatId === seatId)
          ? (delegates.get(seatId) ?? []).map(({ personId }) => person(personId))
          : [],
      })),
      maySign: maySign(place, awaited),
      mayPutAside: state === 'put_forward' && mayPutAside(place, row, own),
    }
  })
}

function settlingOf(row: VersionRow, person: (id: string) => { id: string; name: string | null }) {
  if (row.decidedAt === null) return null
  const { decidedAt: at, decidedBy, reason, decisionId } = row
  return { at, by: decidedBy === null ? null : person(decidedBy), reason, decisionId }
}

/** Whether the asker's seat is awaited, and the asker may sign for it. */
export function maySign(place: Place, awaited: readonly SeatOfVersion[]): boolean {
  return (
    can(place.role, 'version.sign') &&
    isDelegate(place) &&
    awaited.some(({ seatId }) => seatId === place.seatId)
  )
}

function mayPutAside(place: Place, row: VersionRow, seats: readonly SeatOfVersion[]): boolean {
  if (!can(place.role, 'version.put-aside')) return false
  const asked = seats.some(({ seatId, standing }) => seatId === place.seatId && standing === 'asked')
  return row.putForwardBy === place.personId || (isDelegate(place) && asked)
}
