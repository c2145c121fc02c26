import type { PasskeyProof } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import { enter, type Entry, findPerson, findPersonByEmail } from '../accounts/index.ts'
import type { Passkeys } from './passkeys.ts'
import { proofOptions, provePasskey } from './proof.ts'
import { codeHash } from './recovery-codes.ts'
import { useUpCode } from './store.ts'

/** What a browser asks its authenticators with, before anybody has said who they are. */
export async function signInOptions(passkeys: Passkeys, visit: Visit) {
  await passkeys.asks.take(visit.block)
  return proofOptions(passkeys, { purpose: 'sign in', personId: null })
}

export async function signInWithPasskey(
  passkeys: Passkeys,
  proof: PasskeyProof,
  visit: Visit,
): Promise<Entry> {
  const passkey = await provePasskey(passkeys, proof, { purpose: 'sign in', personId: null }, visit)
  const person = await findPerson(passkeys.database.kysely, passkey.person_id)
  return enter(passkeys.accounts, person!, 'passkey', visit)
}

/** Lets somebody in by one of their codes, which is used up. An unknown address and a wrong code get one same answer. */
export async function signInWithCode(
  passkeys: Passkeys,
  input: { email: string; code: string },
  visit: Visit,
): Promise<Entry> {
  const { accounts, database, clock } = passkeys
  const attempt = { email: input.email, block: visit.block }
  await accounts.throttle.check(attempt)
  const person = await findPersonByEmail(database.kysely, input.email)
  const opened = await database.transaction((transaction) =>
    useUpCode(transaction, person?.id ?? '', codeHash(input.code), clock.now()),
  )
  if (!opened) {
    await accounts.throttle.failed(attempt)
    throw new Refusal('wrong_credentials')
  }
  await accounts.throttle.succeeded(attempt)
  return enter(accounts, person!, 'recovery code', visit)
}
