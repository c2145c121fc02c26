import type { RefusedEdit } from '@roundtable/shared/live/messages'
import { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import type { Transport } from './outbox.ts'

/** An edit that comes from inside the house – a version restored, an amendment accepted – in the name of a person. */
export interface HouseEdit {
  /** Whose edit it is. The right to it was asked by whoever hands it in. */
  readonly authorId: string
  /** A Yjs update, V1. */
  readonly update: Uint8Array
  /** The room it was written in first, where that one follows this. */
  readonly from?: string
}

/** The room did not take the edits of the house, none of them. */
export class HouseEditRefused extends Error {
  readonly code: RefusedEdit
  constructor(code: RefusedEdit) {
    super(`an edit of the house was refused: ${code}`)
    this.code = code
  }
}

/** Stands where an edit from outside has its socket. Nothing is sent to it, and it is in no room. */
export function houseConnection(roomId: string, userId: string, { limits, clock }: Engine): Connection {
  const presence = {
    id: userId,
    name: '',
    organisation: null,
    sector: null,
    role: 'partner_member',
    mayWrite: true,
  } as const
  const visitor = { sessionId: '', userId, access: 'write', presence } as const
  return new Connection(visitor, { roomId, schema: Number.NaN, saved: false }, nowhere, limits, clock)
}

const nowhere: Transport = {
  unsentBytes: 0,
  write: () => {},
  ping: () => {},
  pause: () => {},
  resume: () => {},
  close: () => {},
  terminate: () => {},
}
