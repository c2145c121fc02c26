import type { Kysely, Transaction } from 'kysely'
import * as Y from 'yjs'
import type { Database } from '@roundtable/foundation/database'
import { newId } from '@roundtable/foundation/ids'
import { type LogStore, serverAuthor } from '@roundtable/live/log'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentId } from '@roundtable/shared/ids'
import { findPlace, type Place } from '../features/membership/index.ts'
import { insertDocument } from '../features/documents/index.ts'
import { acceptRole } from '../features/roles/index.ts'
import { termsOf } from '@roundtable/shared/document-kinds/role-rules'
import { roleFields } from '@roundtable/shared/document-kinds/roles'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import type { PersonTable, Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'
import { cocoa } from './partnerships.ts'
import { discussMilestone } from './row-discussions.ts'
import type { RowSitting, SeatOf } from './row-history.ts'
import { cocoaChallenge } from './challenge.ts'
import { cocoaMilestones } from './milestones.ts'
import { acceptedRoles, cocoaRoles } from './roles.ts'

/**
 * Documents of rows name seats, so they are written when everybody sits. Should a start be cut off before that, the demo
 * lacks these documents and what is suggested for them. Answers which document holds the milestones.
 */
export async function writeRows(
  { database, log }: { database: Database<Tables>; log: LogStore },
  people: ReadonlyMap<string, PersonTable>,
  now: number,
): Promise<{ milestones: DocumentId }> {
  const seatOf = await seatsOf(database.kysely)
  const challenge = await writeRoom(log, 'challenge', cocoaChallenge(), people)
  const milestones = await writeRoom(log, 'milestones', cocoaMilestones(seatOf, now), people)
  const roles = await writeRoom(log, 'roles', cocoaRoles(seatOf, now), people)
  await database.transaction(async (transaction) => {
    const placeOf = async (name: string) => (await findPlace(transaction, people.get(name)!.id, cocoa.slug))!
    await insert(transaction, await placeOf('Ama Dankwa'), 'challenge', 'Challenge and goal', challenge)
    await insert(transaction, await placeOf('Ama Dankwa'), 'milestones', 'Milestones', milestones)
    await insert(transaction, await placeOf('Petra Vogel'), 'roles', 'Roles', roles)
    await discussMilestone(transaction, milestones.id, placeOf, now)
    for (const { by, title, daysAgo } of acceptedRoles) {
      const at = now - daysAgo * dayMs
      const state = stateAt(roles.rows, roles.seed, at)
      const role = readRows(docOf(state), 'roles', roleFields).find((row) => row.title === title)!
      const desk = { ...deskAt(transaction, at), live: { state: async () => state } }
      await acceptRole(desk, await placeOf(by), roles.id, role.id, termsOf(role))
    }
  })
  return { milestones: milestones.id }
}

const dayMs = 86_400_000

type RowsKindId = 'challenge' | 'milestones' | 'roles'

interface WrittenRoom {
  id: DocumentId
  seed: Uint8Array
  rows: { at: number; bytes: Uint8Array }[]
}

async function writeRoom(
  log: LogStore,
  kindId: RowsKindId,
  sittings: readonly RowSitting[],
  people: ReadonlyMap<string, PersonTable>,
): Promise<WrittenRoom> {
  const id = newId<DocumentId>()
  const kind = documentKind(kindId)
  const doc = new Y.Doc()
  kind.seed(doc, kindId)
  const seed = Y.encodeStateAsUpdate(doc)
  const owners = new Map<number, string>()
  const rows = sittings.map(({ by, at, write }) => {
    const authorId = people.get(by)!.id
    doc.clientID = clientOf(owners, authorId)
    const before = Y.encodeStateVector(doc)
    write(doc)
    return { authorId, at, bytes: Y.encodeStateAsUpdate(doc, before) }
  })
  const { schemaVersion } = kind
  await log.create(id, { authorId: serverAuthor, at: sittings[0]!.at, bytes: seed }, new Map(), schemaVersion)
  // The last row apart: a document was last changed when the first row of the last append was written.
  for (const some of [rows.slice(0, -1), rows.slice(-1)])
    await log.append([{ roomId: id, mayBeNew: false, rows: some, owners, schemaVersion }])
  doc.destroy()
  return { id, seed, rows }
}

function clientOf(owners: Map<number, string>, person: string): number {
  for (const [client, owner] of owners) if (owner === person) return client
  const client = 1001 + owners.size
  owners.set(client, person)
  return client
}

async function insert(
  transaction: Transaction<Tables>,
  place: Place,
  kind: RowsKindId,
  title: string,
  { id, rows }: WrittenRoom,
): Promise<void> {
  await insertDocument(transaction, {
    id,
    partnership_id: place.partnership.id,
    kind,
    title,
    created_by: place.personId,
    created_at: rows[0]!.at,
  })
}

/** The document as it stood then. */
function stateAt(rows: WrittenRoom['rows'], seed: Uint8Array, at: number): Uint8Array {
  return Y.mergeUpdates([seed, ...rows.filter((row) => row.at <= at).map(({ bytes }) => bytes)])
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

async function seatsOf(kysely: Kysely<Tables>): Promise<SeatOf> {
  const rows = await kysely
    .selectFrom('seat_holding')
    .innerJoin('organisation', 'organisation.id', 'seat_holding.organisation_id')
    .innerJoin('partnership', 'partnership.id', 'organisation.partnership_id')
    .select(['organisation.name', 'seat_holding.seat_id'])
    .where('partnership.slug', '=', cocoa.slug)
    .execute()
  const seats = new Map(rows.map((row) => [row.name, row.seat_id]))
  return (organisation) => seats.get(organisation)!
}
