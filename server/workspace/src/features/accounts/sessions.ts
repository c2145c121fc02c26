import { parse } from 'hono/utils/cookie'
import type { Kysely } from 'kysely'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { Clock } from '@roundtable/foundation/clock'
import { newId, randomToken, sha256 } from '@roundtable/foundation/ids'
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
  device: string
}

export interface SessionLimits {
  /** A session ends when nothing was asked in it for so long. */
  idleMs: number
  /** Only whole steps of this are written down, so that reading a page is not a write. */
  seenEveryMs: number
}

/**
 * The only module that knows lucia (ADR on lucia: its upkeep has ended, so it stays behind this border and
 * `sessions-contract.ts`). Verbs are lucia's. Every way a session ends is told to `onEnd`, once, after it is durable.
 */
export interface Sessions {
  /** Starts a session. The token is answered once, for the cookie; only its hash is kept. */
  createSession(personId: string, more: { device: string; endsAt: number }): Promise<{ token: string; session: Session }>
  /** The session behind a token, and notes that it was seen. Nothing if it is unknown or has ended. */
  validateSession(token: string): Promise<Session | undefined>
  invalidateSession(sessionId: string): Promise<void>
  /** Ends all sessions of a person. */
  invalidateUserSessions(personId: string): Promise<void>
  deleteExpiredSessions(): Promise<void>
  /** The sessions of a person that have not ended, last seen first. */
  sessionsOf(personId: string): Promise<Session[]>
  /** Whether the session of this id goes on, without noting that it was seen. */
  goesOn(sessionId: string): Promise<boolean>
  /** The token in a `Cookie` header. */
  readCookie(cookies: string): string | undefined
  /** The `Set-Cookie` value that carries a token, or, without one, takes it away. */
  cookie(token?: string): string
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>
    DatabaseSessionAttributes: SessionAttributes
  }
}
type SessionAttributes = Omit<Session, 'id' | 'personId'>

const cookieName = '__Host-session'

export function createSessions(
  kysely: Kysely<Tables>,
  clock: Clock,
  limits: SessionLimits,
  onEnd: (sessionId: string) => void,
): Sessions {
  const store = sessionStore(kysely, clock, limits, onEnd)
  const lucia = new Lucia(store, {
    sessionExpiresIn: new TimeSpan(7, 'd'),
    sessionCookie: { name: cookieName, attributes: { secure: true, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
  })

  return {
    async createSession(personId, { device, endsAt }) {
      const token = randomToken()
      const now = clock.now()
      const attributes = { handle: newId<SessionHandle>(), startedAt: now, lastSeenAt: now, endsAt, device }
      const { id } = await lucia.createSession(personId, attributes, { sessionId: sha256(token) })
      return { token, session: { id, personId, ...attributes } }
    },
    async validateSession(token) {
      const { session } = await lucia.validateSession(sha256(token))
      if (session === null) return undefined
      await store.noteSeen(session.id, session.lastSeenAt)
      const { handle, startedAt, lastSeenAt, endsAt, device } = session
      return { id: session.id, personId: session.userId, handle, startedAt, lastSeenAt, endsAt, device }
    },
    invalidateSession: (sessionId) => lucia.invalidateSession(sessionId),
    invalidateUserSessions: (personId) => lucia.invalidateUserSessions(personId),
    deleteExpiredSessions: () => lucia.deleteExpiredSessions(),
    sessionsOf: (personId) => store.sessionsOf(personId),
    goesOn: (sessionId) => store.goesOn(sessionId),
    // Not lucia's reader: it throws on a stray `%` in a cookie of some other program on this host.
    readCookie: (cookies) => parse(cookies, cookieName)[cookieName],
    cookie: (token) =>
      (token === undefined ? lucia.createBlankSessionCookie() : lucia.createSessionCookie(token)).serialize(),
  }
}

/** What lucia needs of a store, and what we need beside. */
interface SessionStore extends Adapter {
  noteSeen(sessionId: string, lastSeenAt: number): Promise<void>
  sessionsOf(personId: string): Promise<Session[]>
  goesOn(sessionId: string): Promise<boolean>
}

function sessionStore(
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
    async getSessionAndUser(sessionId) {
      const row = await kysely.selectFrom('session').selectAll().where('id', '=', sessionId).executeTakeFirst()
      if (row === undefined) return [null, null]
      return [asLuciaReads(row, endOf(row), clock), { id: row.person_id, attributes: {} }]
    },
    async getUserSessions(personId) {
      const rows = await goingOn().where('person_id', '=', personId).execute()
      return rows.map((row) => asLuciaReads(row, endOf(row), clock))
    },
    async setSession({ id, userId, attributes }) {
      await kysely.insertInto('session').values(asRow(id, userId, attributes)).execute()
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
      const seen = kysely.updateTable('session').set({ last_seen_at: now }).where('id', '=', sessionId).execute()
      await seen.catch(unlessReadOnly)
    },
    async sessionsOf(personId) {
      const rows = await goingOn().where('person_id', '=', personId).orderBy('last_seen_at', 'desc').execute()
      return rows.map((row) => ({ id: row.id, personId, ...attributesOf(row) }))
    },
    async goesOn(sessionId) {
      return (await goingOn().where('id', '=', sessionId).executeTakeFirst()) !== undefined
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
    device: attributes.device,
  }
}
