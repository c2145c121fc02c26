import type { Transaction } from 'kysely'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { newId } from '@roundtable/foundation/ids'
import type { SignInWay } from '@roundtable/shared/audit'
import { Refusal } from '@roundtable/shared/errors'
import type { PersonId } from '@roundtable/shared/ids'
import type { Asker, Visit } from '../../door/asker.ts'
import type { PersonTable, Tables } from '../../tables.ts'
import { deviceName } from './device.ts'
import { passwordFits } from './passwords.ts'
import type { Session, Sessions } from './sessions.ts'
import { findPerson, findPersonByEmail, insertPerson } from './store.ts'
import type { SignInThrottle } from './throttle.ts'

/** What the verbs of this feature stand on. */
export interface Accounts {
  database: Database<Tables>
  clock: Clock
  sessions: Sessions
  throttle: SignInThrottle
  /** How long a session of this person may last at most, in ms: the secretariat's is shorter. */
  longestSession(personId: string): Promise<number>
  /** Throws where a right password or sign-on is not enough to come in: the secretariat's passkey must not be got around. */
  suffices(personId: string, way: 'password' | 'sign-on', visit: Visit): Promise<void>
  /** Told of everybody who comes in, for their history and the letter about a new device. */
  cameIn(person: PersonTable, way: SignInWay, visit: Visit): Promise<void>
}

/** A session just begun: the token is for the cookie and is kept nowhere. */
export interface Entry {
  token: string
  asker: Asker
}

/** Throws `wrong_credentials` alike for an unknown address and a wrong password. */
export async function signIn(
  accounts: Accounts,
  credentials: { email: string; password: string },
  visit: Visit,
): Promise<Entry> {
  const person = await findPersonByEmail(accounts.database.kysely, credentials.email)
  await provePassword(accounts, person, credentials, visit)
  // `provePassword` refuses where there is nobody.
  return enter(accounts, person!, 'password', visit)
}

/**
 * Throws unless the password is this person's and opens their account; counts failures against account and place.
 * That a passkey is needed is said to none but who knows the password.
 */
export async function provePassword(
  accounts: Accounts,
  person: PersonTable | undefined,
  credentials: { email: string; password: string },
  visit: Visit,
): Promise<void> {
  await checkPassword(accounts, person, credentials, visit)
  await accounts.suffices(person!.id, 'password', visit)
}

/** As `provePassword`, where the password is not the way in but one more proof. */
export async function checkPassword(
  { throttle }: Accounts,
  person: PersonTable | undefined,
  credentials: { email: string; password: string },
  visit: Visit,
): Promise<void> {
  const attempt = { email: credentials.email, block: visit.block }
  await throttle.check(attempt)
  if (await passwordFits(person?.password_hash, credentials.password)) return throttle.succeeded(attempt)
  await throttle.failed(attempt)
  throw new Refusal('wrong_credentials')
}

/** Starts a session for a person who has proved who they are. */
export async function enter(
  accounts: Accounts,
  person: PersonTable,
  way: SignInWay,
  visit: Visit,
): Promise<Entry> {
  const endsAt = accounts.clock.now() + (await accounts.longestSession(person.id))
  const device = deviceName(visit.userAgent)
  const { token, session } = await accounts.sessions.createSession(person.id, { device, endsAt })
  await accounts.cameIn(person, way, visit)
  return { token, asker: askerOf(accounts, person, session) }
}

/** Finds the asker behind a `Cookie` header, or nobody. */
export async function identify(accounts: Accounts, cookies: string | undefined): Promise<Asker | undefined> {
  const token = cookies === undefined ? undefined : accounts.sessions.readCookie(cookies)
  const session = token === undefined ? undefined : await accounts.sessions.validateSession(token)
  if (session === undefined) return undefined
  const person = await findPerson(accounts.database.kysely, session.personId)
  return person === undefined ? undefined : askerOf(accounts, person, session)
}

/** Ends the session of a `Cookie` header, if there is one; its sockets close. */
export async function leave(accounts: Accounts, cookies: string | undefined): Promise<void> {
  const asker = await identify(accounts, cookies)
  if (asker !== undefined) await accounts.sessions.invalidateSession(asker.sessionId)
}

/** The asker's own sessions, last seen first. */
export async function ownSessions({ sessions }: Accounts, asker: Asker) {
  const own = await sessions.sessionsOf(asker.personId)
  return own.map(({ handle, startedAt, lastSeenAt, device }) => ({
    handle,
    current: handle === asker.handle,
    createdAt: startedAt,
    lastSeenAt,
    device,
  }))
}

/** Ends one of the asker's own sessions. Another person's handle is not found, like one that never was. */
export async function endOwnSession({ sessions }: Accounts, asker: Asker, handle: string): Promise<void> {
  const own = await sessions.sessionsOf(asker.personId)
  const session = own.find((each) => each.handle === handle)
  if (session === undefined) throw new Refusal('not_found')
  await sessions.invalidateSession(session.id)
}

/** Writes down a new person. The address must be free; whoever calls has looked in the same transaction. */
export async function createPerson(
  transaction: Transaction<Tables>,
  person: { name: string; email: string; passwordHash: string; at: number },
): Promise<PersonTable> {
  const row = {
    id: newId<PersonId>(),
    name: person.name,
    email: person.email,
    password_hash: person.passwordHash,
    created_at: person.at,
  }
  await insertPerson(transaction, row)
  return row
}

/** How long a proof counts as fresh. */
const freshMs = 10 * 60 * 1000

function askerOf({ clock }: Accounts, person: PersonTable, session: Session): Asker {
  const { id, handle } = session
  const freshlyProved = clock.now() - session.provedAt < freshMs
  return { personId: person.id, name: person.name, email: person.email, sessionId: id, handle, freshlyProved }
}
