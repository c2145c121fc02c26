import type * as z from 'zod/mini'
import type { Passage } from '@roundtable/shared/amendments/passages'
import type { DocumentKind } from '@roundtable/shared/document-kinds/kind'
import type { Desk } from '../audit/index.ts'
import { namesOf } from '../accounts/index.ts'
import { findPlacesBeside, type Place } from '../membership/index.ts'
import type { amendmentHolds, amendmentsHold } from './answers.ts'
import { type Branch, readBranch } from './branch.ts'
import { type Amendments, theAmendment, theDocument } from './operations.ts'
import { findAmendments, findRemarks } from './store.ts'
import type { AmendmentTable, RemarkTable } from './tables.ts'

type Told = z.infer<typeof amendmentHolds>
type Person = Told['openedBy']

/** All amendments of a document, newest first, each held against the text as it is now; what is settled, as it was then. */
export async function listAmendments(
  amendments: Amendments,
  place: Place,
  documentId: string,
): Promise<z.infer<typeof amendmentsHold>> {
  const { database } = amendments
  const { kind } = await theDocument(amendments, place, documentId)
  const rows = await findAmendments(database.kysely, place, documentId)
  const people = await peopleBeside(amendments, place)
  const remarks = Map.groupBy(
    await findRemarks(
      database.kysely,
      rows.map(({ id }) => id),
    ),
    ({ amendment_id }) => amendment_id,
  )
  const told: Told[] = []
  for (const row of rows.toReversed()) {
    const branch = await branchOf(amendments, kind, row)
    told.push(await tell(amendments, row, { branch, people, remarks: remarks.get(row.id) ?? [] }))
  }
  return withRivals(told)
}

/** One amendment, with what the others of its document have to do with it. */
export async function readAmendment(amendments: Amendments, place: Place, id: string): Promise<Told> {
  const { document_id } = await theAmendment(amendments, place, id)
  const all = await listAmendments(amendments, place, document_id)
  return all.find((each) => each.id === id)!
}

/** What is settled is told as it was read then; nobody can write in it any more. */
async function branchOf({ live }: Amendments, kind: DocumentKind, row: AmendmentTable): Promise<Branch> {
  const branch = await readBranch(live, kind, row)
  if (row.passages === null) return branch
  // Written by us, when it was settled.
  return { ...branch, passages: JSON.parse(row.passages) as Passage[], isRewritten: false }
}

interface Known {
  branch: Branch
  people: ReadonlyMap<string, Person>
  remarks: readonly RemarkTable[]
}

async function tell(
  { database }: Desk,
  row: AmendmentTable,
  { branch, people, remarks }: Known,
): Promise<Told> {
  const ids = [row.opened_by, ...branch.authors, ...remarks.map(({ person_id }) => person_id)]
  const others = [row.settled_by, row.looked_by].filter((id) => id !== null)
  const left = await namesOf(
    database.kysely,
    [...ids, ...others].filter((id) => !people.has(id)),
  )
  const person = (id: string): Person => people.get(id) ?? { ...unseated, id, name: left.get(id) ?? null }
  const isSettled = row.settled_by !== null && row.settled_at !== null && row.state !== 'accepting'
  return {
    id: row.id,
    documentId: row.document_id,
    reason: row.reason,
    state: row.state,
    openedBy: person(row.opened_by),
    openedAt: row.opened_at,
    authors: branch.authors.map(person),
    passages: branch.passages,
    lost: branch.lost,
    version: branch.version,
    rewritten: branch.isRewritten,
    rivals: [],
    looked: row.looked_by === null ? null : { by: person(row.looked_by), at: row.looked_at! },
    settled: isSettled
      ? { by: person(row.settled_by!), at: row.settled_at!, reason: row.settled_reason }
      : null,
    remarks: remarks.map(({ id, person_id, at, words }) => ({ id, by: person(person_id), at, words })),
  }
}

const unseated = { role: null, sector: null, organisation: null }

async function peopleBeside({ database }: Desk, place: Place): Promise<ReadonlyMap<string, Person>> {
  const places = await findPlacesBeside(database.kysely, place)
  const names = await namesOf(
    database.kysely,
    places.map(({ personId }) => personId),
  )
  return new Map(
    places.map(({ personId, role, sector, organisation }) => [
      personId,
      {
        id: personId,
        name: names.get(personId) ?? null,
        role,
        sector,
        organisation: organisation?.name ?? null,
      },
    ]),
  )
}

/** A row that is removed holds each of its fields. */
function areOne(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`) || other.startsWith(`${place}/`)
}

/** Open amendments that amend one passage compete: taking in the one changes what the other stands on. */
function withRivals(all: readonly Told[]): Told[] {
  const open = all.filter(({ state }) => state === 'open')
  const meet = (one: Told, other: Told) =>
    one.passages.some(({ place }) => other.passages.some((each) => areOne(place, each.place)))
  return all.map((each) => {
    const rivals =
      each.state === 'open' ? open.filter((other) => other.id !== each.id && meet(each, other)) : []
    return { ...each, rivals: rivals.map(({ id }) => id) }
  })
}
