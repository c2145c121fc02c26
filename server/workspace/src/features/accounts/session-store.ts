import type { Kysely } from 'kysely'
import type { Adapter, DatabaseSession, Lucia } from 'lucia'
import type { Clock } from '@roundtable/foundation/clock'
import { Refusal } from '@roundtable/shared/errors'
import type { SessionHandle } from '@roundtable/shared/ids'
import type { SessionTable, Tables } from '../../tables.ts'

/** A session as the house sees it. Times in epoch milliseconds. */
export interface Session {
  /** SHA-256 of the token: names the session inside the server and is worth nothing outside. */
  id: string
  handle: SessionHandle
  personId: string
  startedAt: number
  lastSeenAt: number
  /** The absolute end. */
  endsAt: number
  /** When its person last proved who they are. */
  provedAt: number
  device: string
}

export interface SessionLimits {
  /** A session ends when nothing was asked in it for so long. */
  idleMs: number
  /** No session lasts longer; a cookie is kept so long. */
  longestMs: number
  /** Only whole steps of this are written down, so that reading a page is not a write. */
  seenEveryMs: number
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>
    DatabaseSessionAttributes: SessionAttributes
  }
}
type SessionAttributes = Omit<Session, 'id' | 'personId'>

/** What lucia needs of a store, and what we need beside. */
interface SessionStore extends Adapter {
  noteSeen(sessionId: string, lastSeenAt: number): Promise<void>
  sessionsOf(personId: string): Promise<Session[]>
  goesOn(sessionId: string): Promise<boolean>
  goingOn(sessionIds: readonly string[]): Promise<ReadonlySet<string>>
  seen(sessionId: string): Promise<void>
  /** Gives a session another id; answers whether it was there. */
  renew(sessionId: string, to: { id: string; provedAt: number }): Promise<boolean>
}

/** Sessions in our tables, on both databases. For `sessions.ts` alone. */
export function sessionStore(
  kysely: Kysely<Tables>,
  clock: Clock,
  limits: SessionLimits,
  onEnd: (sessionId: string) => void,
): SessionStore {
  const endOf = (row: SessionTable) => Math.min(row.ends_at, row.last_seen_at + limits.idleMs)
  const goingOn = () => {
    const now = clock.now()
    return kysely
      .selectFrom('session')
      .selectAll()
      .where('ends_at', '>', now)
      .where('last_seen_at', '>', now - limits.idleMs)
  }
  const ended = (rows: readonly { id: string }[]) => rows.forEach((row) => onEnd(row.id))

  return {
    // One that has run out is not there: lucia would delete it, which nobody can while the disk is full.
    async getSessionAndUser(sessionId) {
      const row = await goingOn().where('id', '=', sessionId).executeTakeFirst()
      if (row === undefined) return [null, null]
      return [asLuciaReads(row, endOf(row), clock), { id: row.person_id, attributes: {} }]
    },
    async getUserSessions(personId) {
      const rows = await goingOn().where('person_id', '=', personId).execute()
      return rows.map((row) => asLuciaReads(row, endOf(row), clock))
    },
    async setSession({ id, userId, attributes }) {
      await kysely
        .insertInto('session')
        .values(asRow(id, userId, attributes))
        .execute()
    },
    // Lucia moves an end ahead; ours follows from `last_seen_at`, which `noteSeen` keeps.
    updateSessionExpiration: async () => {},
    async deleteSession(sessionId) {
      ended(await kysely.deleteFrom('session').where('id', '=', sessionId).returning('id').execute())
    },
    async deleteUserSessions(personId) {
      ended(await kysely.deleteFrom('session').where('person_id', '=', personId).returning('id').execute())
    },
    async deleteExpiredSessions() {
      const now = clock.now()
      const expired = kysely
        .deleteFrom('session')
        .where((is) => is.or([is('ends_at', '<=', now), is('last_seen_at', '<=', now - limits.idleMs)]))
      ended(await expired.returning('id').execute())
    },
    async noteSeen(sessionId, lastSeenAt) {
      const now = clock.now()
      if (now - lastSeenAt < limits.seenEveryMs) return
      const seen = kysely
        .updateTable('session')
        .set({ last_seen_at: now })
        .where('id', '=', sessionId)
        .execute()
      await seen.catch(unlessReadOnly)
    },
    async sessionsOf(personId) {
      const rows = await goingOn().where('person_id', '=', personId).orderBy('last_seen_at', 'desc').execute()
      return rows.map((row) => ({ id: row.id, personId, ...attributesOf(row) }))
    },
    async renew(sessionId, { id, provedAt }) {
      const row = await kysely
        .updateTable('session')
        .set({ id, stepped_up_at: provedAt })
        .where('id', '=', sessionId)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    async goesOn(sessionId) {
      return (await goingOn().where('id', '=', sessionId).executeTakeFirst()) !== undefined
    },
    async goingOn(sessionIds) {
      if (sessionIds.length === 0) return new Set()
      const rows = await goingOn().where('id', 'in', sessionIds).execute()
      return new Set(rows.map((row) => row.id))
    },
    async seen(sessionId) {
      const row = await goingOn().where('id', '=', sessionId).executeTakeFirst()
      if (row !== undefined) await this.noteSeen(row.id, row.last_seen_at)
    },
  }
}

/** On a full disk reading goes on, so that a session was seen stays unwritten for a while. */
function unlessReadOnly(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'read_only')) throw error
}

/** Lucia compares an end with the wall clock; so the end is told as the same distance from there as from our clock. */
function asLuciaReads(row: SessionTable, endsAt: number, clock: Clock): DatabaseSession {
  // oxlint-disable-next-line no-restricted-properties -- lucia's own clock is meant
  const expiresAt = new Date(Date.now() + endsAt - clock.now())
  return { id: row.id, userId: row.person_id, expiresAt, attributes: attributesOf(row) }
}

function attributesOf(row: SessionTable): SessionAttributes {
  return {
    handle: row.handle as SessionHandle,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    provedAt: row.stepped_up_at,
    device: row.device,
  }
}

function asRow(id: string, personId: string, attributes: SessionAttributes): SessionTable {
  return {
    id,
    person_id: personId,
    handle: attributes.handle,
    started_at: attributes.startedAt,
    last_seen_at: attributes.lastSeenAt,
    ends_at: attributes.endsAt,
    stepped_up_at: attributes.provedAt,
    device: attributes.device,
  }
}
