import type { Transaction } from 'kysely'
import { sha256 } from '@roundtable/foundation/ids'
import {
  type About,
  type ActName,
  accountActs,
  type SignInRefusal,
  type SignInWay,
} from '@roundtable/shared/audit'
import type { Asker, Visit } from '../../door/asker.ts'
import type { PersonTable, Tables } from '../../tables.ts'
import { deviceName } from '../accounts/index.ts'
import { addEntry, type Desk, findEntries } from '../audit/index.ts'
import { newDeviceLetter } from './letters.ts'
import type { SigningIn } from './signing-in.ts'
import { noteDevice } from './store.ts'

/** Acts of a person on their own account. */
type AccountAct = keyof typeof accountActs & ActName

/** The chain of what happened where nobody knows whose account was meant. */
const instanceChain = 'instance'

/** Adds to the person's own chain, which they alone read. */
export async function noteOwn<Act extends AccountAct>(
  transaction: Transaction<Tables>,
  personId: string,
  entry: { act: Act; about: About<Act>; at: number },
): Promise<void> {
  await addEntry(transaction, aPerson(personId), { chain: personId, ...entry })
}

/** Notes that somebody came in, and tells them by mail where they never came in from there before. */
export async function cameIn(
  { database, clock, mailer, origin }: SigningIn,
  person: PersonTable,
  way: SignInWay,
  visit: Visit,
): Promise<void> {
  const at = clock.now()
  const device = deviceName(visit.userAgent)
  const mark = sha256(`${person.id} ${device} ${visit.block}`)
  const newDevice = await database.transaction(async (transaction) => {
    const { isNew, isFirst } = await noteDevice(transaction, person.id, mark, at)
    // Whoever comes in for the first time is nowhere known yet, and knows it.
    const newDevice = isNew && !isFirst
    await noteOwn(transaction, person.id, {
      act: 'account.signed-in',
      about: { way, device, newDevice },
      at,
    })
    return newDevice
  })
  // Not waited for: the mail server's pace is no reason to keep somebody at the door. It logs its own failures.
  if (newDevice) void mailer?.send(newDeviceLetter({ to: person.email, device, at, origin }))
}

/** Notes that somebody with a key of sorts was refused (T21). `personId` is null where it fits nobody. */
export async function wasRefused(
  { database, clock }: Pick<Desk, 'database' | 'clock'>,
  personId: string | null,
  refusal: { way: SignInWay; why: SignInRefusal },
  visit: Visit,
): Promise<void> {
  const at = clock.now()
  const about = { ...refusal, device: deviceName(visit.userAgent) }
  const chain = personId ?? instanceChain
  await database.transaction((transaction) =>
    addEntry(transaction, aPerson(personId), { chain, act: 'account.sign-in-refused', about, at }),
  )
}

const most = 100

/** What happened to the asker's own account, newest first. */
export async function ownHistory({ database }: Pick<Desk, 'database'>, asker: Asker) {
  const entries = await findEntries(database.kysely, [asker.personId], {}, most)
  return entries.map(({ seq, at, act, about }) => eventOf({ seq, at, act, about }))
}

function eventOf({ seq, at, act, about }: { seq: number; at: number; act: string; about: string }) {
  const { way, why, device, newDevice, name, issuer } = JSON.parse(about) as Partial<
    About<'account.signed-in'> &
      About<'account.sign-in-refused'> &
      About<'account.passkey-added'> &
      About<'account.sign-on-linked'>
  >
  return {
    id: seq,
    at,
    act: act as AccountAct,
    way: way ?? null,
    why: why ?? null,
    device: device ?? null,
    newDevice: newDevice ?? false,
    what: name ?? issuer ?? null,
  }
}

const aPerson = (personId: string | null) => ({ personId, role: null, organisationId: null })
