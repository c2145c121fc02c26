import type { Kysely } from 'kysely'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { Access, Host, RoomKind, Visitor } from '@roundtable/live/ports'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { can, type Role } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { findPlaceIn, type Place } from '../membership/index.ts'
import { findHomeOf } from './store.ts'
import type { DocumentTable } from './tables.ts'

/** Where a room belongs: what the engine must know of it, and what the holder of a place at its table may do there. */
export interface RoomHome {
  kind: RoomKind
  partnershipId: string
  accessOf(place: Place): Access
}

/** Nothing where it is no room of this sort. */
export type FindRoomHome = (kysely: Kysely<Tables>, roomId: string) => Promise<RoomHome | undefined>

/** What the live engine asks of the house, answered from the database every time. */
export interface Rights {
  database: Database<Tables>
  clock: Clock
  /** Whether the session of this id goes on. */
  sessionGoesOn(sessionId: string): Promise<boolean>
  /** The rooms of later features. A document's own is looked for first. */
  otherRooms: readonly FindRoomHome[]
}

export function liveHost(rights: Rights): Host {
  return {
    kindOf: (roomId) => kindOf(rights, roomId),
    access: (roomId, userId, sessionId) => access(rights, roomId, userId, sessionId),
  }
}

/** A visitor for the engine, or nothing where there is no such document or no place at its table: one same answer. */
export async function visitorFor(rights: Rights, asker: Asker, roomId: string): Promise<Visitor | undefined> {
  const { place, granted } = await standingOf(rights, asker.personId, roomId)
  if (place === undefined || granted === 'none') return undefined
  return {
    sessionId: asker.sessionId,
    userId: asker.personId,
    access: granted,
    presence: {
      id: asker.personId,
      name: asker.name,
      organisation: place.organisation?.name ?? null,
      sector: place.sector,
      role: place.role,
      mayWrite: granted === 'write',
    },
  }
}

async function kindOf(rights: Rights, roomId: string): Promise<RoomKind | undefined> {
  return (await homeOf(rights, roomId))?.kind
}

async function access(rights: Rights, roomId: string, userId: string, sessionId: string): Promise<Access> {
  if (!(await rights.sessionGoesOn(sessionId))) return 'none'
  return (await standingOf(rights, userId, roomId)).granted
}

async function standingOf(
  rights: Rights,
  personId: string,
  roomId: string,
): Promise<{ place: Place | undefined; granted: Access }> {
  const home = await homeOf(rights, roomId)
  const place = home && (await findPlaceIn(rights.database.kysely, personId, home.partnershipId))
  return { place, granted: place === undefined ? 'none' : home!.accessOf(place) }
}

async function homeOf({ database, otherRooms }: Rights, roomId: string): Promise<RoomHome | undefined> {
  for (const find of [documentHome, ...otherRooms]) {
    const home = await find(database.kysely, roomId)
    if (home !== undefined) return home
  }
  return undefined
}

async function documentHome(kysely: Kysely<Tables>, roomId: string): Promise<RoomHome | undefined> {
  const document = await findHomeOf(kysely, roomId)
  if (document === undefined) return undefined
  const { kind, partnership_id: partnershipId } = document
  return {
    kind: documentKind(kind as DocumentKindId),
    partnershipId,
    accessOf: ({ role }) => accessOf(role, document),
  }
}

/** What is archived is kept as it is: whoever could write in it reads. */
function accessOf(role: Role, { archived_at }: DocumentTable): Access {
  if (can(role, 'document.write') && archived_at === null) return 'write'
  return can(role, 'document.read') ? 'read' : 'none'
}
