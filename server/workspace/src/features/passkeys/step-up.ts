import type { StepUp } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { Asker, Visit } from '../../door/asker.ts'
import { checkPassword, findPerson } from '../accounts/index.ts'
import { noteOwn, wasRefused } from '../signing-in/index.ts'
import type { Passkeys } from './passkeys.ts'
import { proofOptions, provePasskey } from './proof.ts'
import { hasPasskey } from './store.ts'

/** What the step-up dialog asks for: the passkey of whoever has one, else the password. */
export async function stepUpOptions(passkeys: Passkeys, asker: Asker) {
  const person = await findPerson(passkeys.database.kysely, asker.personId)
  const hasOne = await hasPasskey(passkeys.database.kysely, asker.personId)
  const use = { purpose: 'step up', personId: asker.personId } as const
  return {
    passkey: hasOne ? await proofOptions(passkeys, use) : null,
    password: person?.password_hash !== '' && (!hasOne || passkeys.isDemo),
  }
}

/** Proves anew that it is the asker; their session goes on under the token that is answered (T22). */
export async function stepUp(
  passkeys: Passkeys,
  asker: Asker,
  input: StepUp,
  visit: Visit,
): Promise<{ token: string }> {
  const { accounts, database, clock } = passkeys
  const way = 'passkey' in input ? 'passkey' : 'password'
  if ('passkey' in input)
    await provePasskey(passkeys, input.passkey, { purpose: 'step up', personId: asker.personId }, visit)
  else await provePasswordAgain(passkeys, asker, input.password, visit)
  await database.transaction((transaction) =>
    noteOwn(transaction, asker.personId, { act: 'account.stepped-up', about: { way }, at: clock.now() }),
  )
  return accounts.sessions.renewSession(asker.sessionId)
}

async function provePasswordAgain(
  passkeys: Passkeys,
  asker: Asker,
  password: string,
  visit: Visit,
): Promise<void> {
  const { accounts, database, isDemo } = passkeys
  const person = await findPerson(database.kysely, asker.personId)
  await checkPassword(accounts, person, { email: asker.email, password }, visit)
  if (isDemo || !(await hasPasskey(database.kysely, asker.personId))) return
  const refusal = { way: 'password', why: 'does not suffice' } as const
  await wasRefused(passkeys, asker.personId, refusal, visit)
  throw new Refusal('passkey_only')
}
