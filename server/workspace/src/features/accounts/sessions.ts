import { parse } from 'hono/utils/cookie'
import type { Kysely } from 'kysely'
import { Lucia, TimeSpan } from 'lucia'
import type { Clock } from '@roundtable/foundation/clock'
import { newId, randomToken, sha256 } from '@roundtable/foundation/ids'
import { Refusal } from '@roundtable/shared/errors'
import type { SessionHandle } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import { type Session, type SessionLimits, sessionStore } from './session-store.ts'

export type { Session, SessionLimits } from './session-store.ts'

/**
 * Lucia behind one border: its upkeep has ended, so nothing but this file and its store knows it, and whatever takes
 * its place must pass `sessions-contract.ts`. The verbs are lucia's. Every way a session ends is told, once, after it is durable.
 */
export interface Sessions {
  /** Starts a session. The token is answered once, for the cookie; only its hash is kept. */
  createSession(
    personId: string,
    more: { device: string; endsAt: number },
  ): Promise<{ token: string; session: Session }>
  /** The session behind a token, and notes that it was seen. Nothing if it is unknown or has ended. */
  validateSession(token: string): Promise<Session | undefined>
  /**
   * The session goes on under a new token, after its person has proved anew who they are; the old token opens nothing
   * from now on. Throws where the session has ended meanwhile.
   */
  renewSession(sessionId: string): Promise<{ token: string }>
  invalidateSession(sessionId: string): Promise<void>
  /** Ends all sessions of a person. */
  invalidateUserSessions(personId: string): Promise<void>
  deleteExpiredSessions(): Promise<void>
  /** The sessions of a person that have not ended, last seen first. */
  sessionsOf(personId: string): Promise<Session[]>
  /** Whether the session of this id goes on, without noting that it was seen. */
  goesOn(sessionId: string): Promise<boolean>
  /** Those of these sessions that go on, likewise. */
  goingOn(sessionIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Notes that a session was seen; one that has ended stays ended. */
  seen(sessionId: string): Promise<void>
  /** The token in a `Cookie` header. */
  readCookie(cookies: string): string | undefined
  /** The `Set-Cookie` value that carries a token, or, without one, takes it away. */
  cookie(token?: string): string
}

/** Told what became of sessions, by their ids. */
export interface SessionNews {
  ended(sessionId: string): void
  renewed(sessionId: string): void
}

const cookieName = '__Host-session'

export function createSessions(
  kysely: Kysely<Tables>,
  clock: Clock,
  limits: SessionLimits,
  tell: SessionNews,
): Sessions {
  const store = sessionStore(kysely, clock, limits, tell.ended)
  const lucia = new Lucia(store, {
    sessionExpiresIn: new TimeSpan(limits.longestMs, 'ms'),
    sessionCookie: { name: cookieName, attributes: { secure: true, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
  })

  return {
    async createSession(personId, { device, endsAt }) {
      const token = randomToken()
      const now = clock.now()
      const attributes = {
        handle: newId<SessionHandle>(),
        startedAt: now,
        lastSeenAt: now,
        provedAt: now,
        endsAt,
        device,
      }
      const { id } = await lucia.createSession(personId, attributes, { sessionId: sha256(token) })
      return { token, session: { id, personId, ...attributes } }
    },
    async validateSession(token) {
      const { session } = await lucia.validateSession(sha256(token))
      if (session === null) return undefined
      await store.noteSeen(session.id, session.lastSeenAt)
      const { handle, startedAt, lastSeenAt, endsAt, provedAt, device } = session
      const { id, userId: personId } = session
      return { id, personId, handle, startedAt, lastSeenAt, endsAt, provedAt, device }
    },
    async renewSession(sessionId) {
      const token = randomToken()
      const renewed = await store.renew(sessionId, { id: sha256(token), provedAt: clock.now() })
      if (!renewed) throw new Refusal('not_signed_in')
      tell.renewed(sessionId)
      return { token }
    },
    invalidateSession: (sessionId) => lucia.invalidateSession(sessionId),
    invalidateUserSessions: (personId) => lucia.invalidateUserSessions(personId),
    deleteExpiredSessions: () => lucia.deleteExpiredSessions(),
    sessionsOf: (personId) => store.sessionsOf(personId),
    goesOn: (sessionId) => store.goesOn(sessionId),
    goingOn: (sessionIds) => store.goingOn(sessionIds),
    seen: (sessionId) => store.seen(sessionId),
    // Not lucia's reader: it throws on a stray `%` in a cookie of some other program on this host.
    readCookie: (cookies) => parse(cookies, cookieName)[cookieName],
    cookie: (token) =>
      (token === undefined ? lucia.createBlankSessionCookie() : lucia.createSessionCookie(token)).serialize(),
  }
}
