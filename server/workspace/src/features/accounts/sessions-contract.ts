import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TurnedClock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { newId, sha256 } from '@roundtable/foundation/ids'
import type { Tables } from '../../tables.ts'
import type { SessionLimits, SessionNews, Sessions } from './sessions.ts'

const minute = 60_000
const hour = 60 * minute
const limits: SessionLimits = { idleMs: 12 * hour, longestMs: 168 * hour, seenEveryMs: minute }

export interface SessionsUnderTest {
  openDatabase(): Promise<Database<Tables>>
  create(database: Database<Tables>, clock: TurnedClock, limits: SessionLimits, tell: SessionNews): Sessions
}

/** What every keeper of sessions must hold, whichever library it is made with. */
export function sessionsContract(name: string, { openDatabase, create }: SessionsUnderTest): void {
  describe(`sessions kept by ${name}`, () => {
    let database: Database<Tables>
    let clock: TurnedClock
    let sessions: Sessions
    let ended: string[]
    let renewed: string[]

    beforeAll(async () => {
      database = await openDatabase()
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      await database.kysely.deleteFrom('session').execute()
      clock = new TurnedClock()
      ended = []
      renewed = []
      sessions = create(database, clock, limits, {
        ended: (sessionId) => ended.push(sessionId),
        renewed: (sessionId) => renewed.push(sessionId),
      })
    })

    async function person(): Promise<string> {
      const id = newId<string>()
      const row = { id, name: 'Ama', email: `${id}@example.org`, password_hash: '', created_at: clock.now() }
      await database.kysely.insertInto('person').values(row).execute()
      return id
    }

    async function enter(personId: string, lasts = 168 * hour) {
      return sessions.createSession(personId, { device: 'Firefox, Linux', endsAt: clock.now() + lasts })
    }

    test('a token opens its session and no other', async () => {
      const ama = await person()
      const jonas = await person()
      const { token } = await enter(ama)
      await enter(jonas)
      expect((await sessions.validateSession(token))?.personId).toBe(ama)
      expect(await sessions.validateSession(`${token}x`)).toBeUndefined()
      expect(await sessions.validateSession('')).toBeUndefined()
    })

    test('a token has at least 32 random bytes and two are never alike', async () => {
      const ama = await person()
      const tokens = await Promise.all(Array.from({ length: 20 }, async () => (await enter(ama)).token))
      expect(new Set(tokens).size).toBe(20)
      expect(Math.min(...tokens.map((token) => Buffer.from(token, 'base64url').length))).toBe(32)
    })

    test('the database holds the hash of a token and nothing that opens a session', async () => {
      const { token, session } = await enter(await person())
      const rows = await database.kysely.selectFrom('session').selectAll().execute()
      expect(session.id).toBe(sha256(token))
      expect(JSON.stringify(rows)).toContain(sha256(token))
      expect(JSON.stringify(rows)).not.toContain(token)
      expect(await sessions.validateSession(session.id)).toBeUndefined()
    })

    test('a session nobody uses ends after 12 hours; one that is used goes on', async () => {
      const { token } = await enter(await person())
      clock.turn(11 * hour)
      expect(await sessions.validateSession(token)).toBeDefined()
      clock.turn(12 * hour - 1)
      expect(await sessions.validateSession(token)).toBeDefined()
      clock.turn(12 * hour)
      expect(await sessions.validateSession(token)).toBeUndefined()
    })

    test('a session ends at its absolute end however much it is used', async () => {
      const { token } = await enter(await person(), 8 * hour)
      for (let passed = 0; passed < 7; passed += 1) {
        clock.turn(hour)
        expect(await sessions.validateSession(token)).toBeDefined()
      }
      clock.turn(hour)
      expect(await sessions.validateSession(token)).toBeUndefined()
    })

    test('that a session was seen is written down at most once a minute', async () => {
      const ama = await person()
      const { token, session } = await enter(ama)
      clock.turn(minute - 1)
      await sessions.validateSession(token)
      expect((await sessions.sessionsOf(ama))[0]?.lastSeenAt).toBe(session.lastSeenAt)
      clock.turn(1)
      await sessions.validateSession(token)
      expect((await sessions.sessionsOf(ama))[0]?.lastSeenAt).toBe(clock.now())
    })

    test('asking whether a session goes on does not keep it alive', async () => {
      const { session } = await enter(await person())
      clock.turn(12 * hour - 1)
      expect(await sessions.goesOn(session.id)).toBe(true)
      clock.turn(1)
      expect(await sessions.goesOn(session.id)).toBe(false)
    })

    test('a session that was seen goes on; one that has ended stays ended', async () => {
      const used = (await enter(await person())).session
      const unused = (await enter(await person())).session
      clock.turn(11 * hour)
      await sessions.seen(used.id)
      clock.turn(hour)
      await sessions.seen(unused.id)
      expect(await sessions.goingOn([used.id, unused.id, 'never-was'])).toEqual(new Set([used.id]))
      expect(await sessions.goingOn([])).toEqual(new Set())
    })

    test('T22 a renewed session goes on under its new token alone, proved now, and that is told', async () => {
      const { token, session } = await enter(await person())
      clock.turn(11 * minute)
      const { token: next } = await sessions.renewSession(session.id)
      expect(await sessions.validateSession(token)).toBeUndefined()
      expect(await sessions.validateSession(next)).toMatchObject({
        handle: session.handle,
        startedAt: session.startedAt,
        endsAt: session.endsAt,
        provedAt: clock.now(),
      })
      expect([ended, renewed]).toEqual([[], [session.id]])
      await expect(sessions.renewSession(session.id)).rejects.toThrow('not_signed_in')
    })

    test('an ended session opens nothing and its end is told once', async () => {
      const { token, session } = await enter(await person())
      await sessions.invalidateSession(session.id)
      await sessions.invalidateSession(session.id)
      expect(await sessions.validateSession(token)).toBeUndefined()
      expect(ended).toEqual([session.id])
    })

    test('ending all sessions of a person leaves everybody else’s', async () => {
      const ama = await person()
      const first = await enter(ama)
      const second = await enter(ama)
      const other = await enter(await person())
      await sessions.invalidateUserSessions(ama)
      expect(ended.toSorted()).toEqual([first.session.id, second.session.id].toSorted())
      expect(await sessions.validateSession(other.token)).toBeDefined()
    })

    test('a person’s list has their sessions that go on, last seen first', async () => {
      const ama = await person()
      const old = await enter(ama)
      await enter(await person())
      clock.turn(2 * hour)
      const recent = await enter(ama)
      expect((await sessions.sessionsOf(ama)).map((each) => each.handle)).toEqual([
        recent.session.handle,
        old.session.handle,
      ])
      clock.turn(10 * hour)
      expect((await sessions.sessionsOf(ama)).map((each) => each.handle)).toEqual([recent.session.handle])
    })

    test('tidying up tells the end of each session that ran out', async () => {
      const { session } = await enter(await person(), hour)
      await enter(await person())
      clock.turn(hour)
      await sessions.deleteExpiredSessions()
      expect(ended).toEqual([session.id])
      expect(await database.kysely.selectFrom('session').selectAll().execute()).toHaveLength(1)
    })

    test('the cookie is bound to this host, hidden from scripts and never sent by another site’s form', () => {
      const [pair, ...words] = sessions.cookie('a-token').split('; ')
      expect(pair).toBe('__Host-session=a-token')
      expect(words.toSorted()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure'])
      expect(sessions.cookie()).toContain('Max-Age=0')
    })

    test('the token is found among other programs’ cookies, however badly those are written', () => {
      expect(sessions.readCookie('a=%; __Host-session=a-token; b')).toBe('a-token')
      expect(sessions.readCookie('session=a-token')).toBeUndefined()
    })
  })
}
