import { Refusal } from '@roundtable/shared/errors'
import type { Asker, Visit } from '../../door/asker.ts'
import {
  type Accounts,
  checkPassword,
  findPerson,
  hashPassword,
  setName,
  setPasswordHash,
} from '../accounts/index.ts'
import { noteOwn } from './history.ts'
import type { SigningIn } from './signing-in.ts'
import { endResets } from './store.ts'

/** What the asker's own page says of them. */
export async function ownAccount({ database }: SigningIn, asker: Asker) {
  const person = await findPerson(database.kysely, asker.personId)
  if (person === undefined) throw new Refusal('not_signed_in')
  return { name: person.name, email: person.email, hasPassword: person.password_hash !== '' }
}

export async function rename({ database }: SigningIn, asker: Asker, name: string): Promise<void> {
  await database.transaction((transaction) => setName(transaction, asker.personId, name))
}

/** Sets a new password for somebody who knows the old one. Their other sessions end. */
export async function changePassword(
  signingIn: SigningIn,
  asker: Asker,
  input: { old: string; next: string },
  visit: Visit,
): Promise<void> {
  const { accounts, database } = signingIn
  const person = await findPerson(database.kysely, asker.personId)
  // Somebody who came by sign-on has no old one; that they are here, freshly proved, is the proof.
  if (person?.password_hash !== '')
    await checkPassword(accounts, person, { email: asker.email, password: input.old }, visit)
  await setPassword(signingIn, asker.personId, input.next)
  await endOtherSessions(accounts, asker)
}

async function setPassword(
  { database, clock }: SigningIn,
  personId: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password)
  await database.transaction(async (transaction) => {
    const at = clock.now()
    await setPasswordHash(transaction, personId, hash)
    await endResets(transaction, personId, at)
    await noteOwn(transaction, personId, { act: 'account.password-changed', about: {}, at })
  })
}

async function endOtherSessions({ sessions }: Accounts, asker: Asker): Promise<void> {
  const own = await sessions.sessionsOf(asker.personId)
  const others = own.filter((session) => session.id !== asker.sessionId)
  await Promise.all(others.map((session) => sessions.invalidateSession(session.id)))
}
