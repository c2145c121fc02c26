import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import { holdsAnywhere, type Place } from '../membership/index.ts'
import { wasRefused } from '../signing-in/index.ts'
import type { Passkeys } from './passkeys.ts'
import { hasPasskey } from './store.ts'

/**
 * Whoever serves as secretariat anywhere acts only with a passkey, and once they have one their account opens with
 * nothing less. A demo is excepted: anybody may become anyone there.
 */
type Ground = Pick<Passkeys, 'database' | 'isDemo'>

/** Whether this person still owes a passkey: they read, and do nothing as secretariat. */
export async function isPasskeyMissing({ database, isDemo }: Ground, personId: string): Promise<boolean> {
  if (isDemo || !(await holdsAnywhere(database.kysely, personId, 'secretariat'))) return false
  return !(await hasPasskey(database.kysely, personId))
}

/** Whether this account opens with a passkey (or a recovery code) alone. */
export async function opensOnlyWithPasskey({ database, isDemo }: Ground, personId: string): Promise<boolean> {
  if (isDemo || !(await holdsAnywhere(database.kysely, personId, 'secretariat'))) return false
  return hasPasskey(database.kysely, personId)
}

/** Throws while the secretariat at this place owes a passkey. */
export async function refuseWithoutPasskey(ground: Ground, { role, personId }: Place): Promise<void> {
  if (role === 'secretariat' && (await isPasskeyMissing(ground, personId)))
    throw new Refusal('passkey_missing')
}

/** Throws where a password or a sign-on, though right, must not open the account, and notes the attempt (T21). */
export async function refuseDowngrade(
  ground: Ground & Pick<Passkeys, 'clock'>,
  personId: string,
  way: 'password' | 'sign-on',
  visit: Visit,
): Promise<void> {
  if (!(await opensOnlyWithPasskey(ground, personId))) return
  await wasRefused(ground, personId, { way, why: 'does not suffice' }, visit)
  throw new Refusal('passkey_only')
}
