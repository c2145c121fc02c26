import * as Y from 'yjs'
import { newId } from '@roundtable/foundation/ids'
import type { Live } from '@roundtable/live'
import { type RoleDefinition, termsOf } from '@roundtable/shared/document-kinds/role-rules'
import { roles } from '@roundtable/shared/document-kinds/roles'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import { Refusal } from '@roundtable/shared/errors'
import type { DocumentId, RoleAcceptanceId } from '@roundtable/shared/ids'
import { roomOf } from '@roundtable/shared/live/rooms'
import { namesOf } from '../accounts/index.ts'
import { type Desk, perform } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { endAcceptance, findAcceptances, insertAcceptance } from './store.ts'

/** What the verbs of this feature stand on. */
export interface Roles extends Desk {
  live: Pick<Live, 'state'>
}

/** Which roles of a document were accepted, in which terms, by whom and when. */
export async function listAcceptances({ database: { kysely } }: Roles, place: Place, documentId: string) {
  await rolesDocument({ database: { kysely } }, place, documentId)
  const rows = await findAcceptances(kysely, place, documentId)
  const names = await namesOf(
    kysely,
    rows.map((row) => row.accepted_by),
  )
  return rows.map((row) => ({
    roleId: row.role_id,
    seatId: row.seat_id,
    terms: row.terms,
    by: { id: row.accepted_by, name: names.get(row.accepted_by) ?? null },
    at: row.accepted_at,
  }))
}

/**
 * Takes a role on for the seat that holds it, in the terms the asker has read: where the role reads otherwise by now,
 * nobody is bound to it (`not_now`).
 */
export async function acceptRole(
  feature: Roles,
  place: Place,
  documentId: string,
  roleId: string,
  terms: string,
): Promise<void> {
  const document = await rolesDocument(feature, place, documentId)
  const role = await ownRole(feature, place, documentId, roleId)
  if (document.archived_at !== null) throw new Refusal('not_now')
  if (termsOf(role) !== terms) throw new Refusal('not_now', { field: 'terms' })
  await perform(feature, actorAt(place), async (transaction, note, at) => {
    const by = place.personId
    await endAcceptance(transaction, { documentId, roleId, by, at })
    await insertAcceptance(transaction, {
      id: newId<RoleAcceptanceId>(),
      document_id: documentId,
      role_id: roleId,
      seat_id: role.holderSeat!,
      terms,
      accepted_by: by,
      accepted_at: at,
      ended_at: null,
      ended_by: null,
    })
    await note('role.accepted', { documentId, document: document.title, roleId, seat: role.holderSeat! })
  })
}

/** Gives a role back that was accepted for the asker's seat. */
export async function giveRoleBack(
  feature: Roles,
  place: Place,
  documentId: string,
  roleId: string,
): Promise<void> {
  const document = await rolesDocument(feature, place, documentId)
  const role = await ownRole(feature, place, documentId, roleId)
  await perform(feature, actorAt(place), async (transaction, note, at) => {
    const ended = await endAcceptance(transaction, { documentId, roleId, by: place.personId, at })
    if (!ended) throw new Refusal('not_now')
    await note('role.given-back', { documentId, document: document.title, roleId, seat: role.holderSeat! })
  })
}

async function rolesDocument(
  { database }: { database: Pick<Roles['database'], 'kysely'> },
  place: Place,
  documentId: string,
): Promise<{ title: string; archived_at: number | null }> {
  const document = await findDocument(database.kysely, place, documentId)
  if (document?.kind !== roles.id) throw new Refusal('not_found')
  return document
}

/** The role as it reads now. One that another seat holds, or none, is not theirs to take on. */
async function ownRole(
  { live }: Roles,
  place: Place,
  documentId: string,
  roleId: string,
): Promise<RoleDefinition> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await live.state(roomOf(documentId as DocumentId))) ?? nothing)
  const rows = readRows(doc, 'roles', roles.tables.roles)
  doc.destroy()
  const role = rows.find(({ id, removed }) => id === roleId && !removed)
  if (role === undefined) throw new Refusal('not_found')
  if (role.holderSeat === null || role.holderSeat !== place.seatId) throw new Refusal('not_allowed')
  return role
}

/** An update that changes nothing. */
const nothing = Uint8Array.of(0, 0)
