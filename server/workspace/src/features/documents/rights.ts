import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { Access, Host, RoomKind, Visitor } from '@roundtable/live/ports'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { can, type Role } from '@roundtable/shared/permissions'
import type { Asker } from '../../door/asker.ts'
import type { Tables } from '../../tables.ts'
import { findPlaceIn } from '../membership/index.ts'
import { findHomeOf } from './store.ts'

/** What the live engine asks of the house, answered from the database every time. */
export interface Rights {
  database: Database<Tables>
  clock: Clock
  /** Whether the session of this id goes on. */
  sessionGoesOn(sessionId: string): Promise<boolean>
}

export function liveHost(rights: Rights): Host {
  return {
    kindOf: (roomId) => kindOf(rights, roomId),
    access: (roomId, userId, sessionId) => access(rights, roomId, userId, sessionId),
  }
}

/** A visitor for the engine, or nothing where there is no such document or no place at its table: one same answer. */
export async function visitorFor(
  { database }: Rights,
  asker: Asker,
  roomId: string,
): Promise<Visitor | undefined> {
  const home = await findHomeOf(database.kysely, roomId)
  const place = home && (await findPlaceIn(database.kysely, asker.personId, home.partnership_id))
  const granted = place === undefined ? 'none' : accessOf(place.role)
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

async function kindOf({ database }: Rights, roomId: string): Promise<RoomKind | undefined> {
  const document = await findHomeOf(database.kysely, roomId)
  return document === undefined ? undefined : documentKind(document.kind as DocumentKindId)
}

async function access(rights: Rights, roomId: string, userId: string, sessionId: string): Promise<Access> {
  if (!(await rights.sessionGoesOn(sessionId))) return 'none'
  const home = await findHomeOf(rights.database.kysely, roomId)
  const place = home && (await findPlaceIn(rights.database.kysely, userId, home.partnership_id))
  return place === undefined ? 'none' : accessOf(place.role)
}

function accessOf(role: Role): Access {
  if (can(role, 'document.write')) return 'write'
  return can(role, 'document.read') ? 'read' : 'none'
}
