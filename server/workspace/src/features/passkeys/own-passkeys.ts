import {
  type AuthenticatorTransport,
  generateRegistrationOptions,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type * as z from 'zod/mini'
import { newId } from '@roundtable/foundation/ids'
import type { newPasskey } from '@roundtable/shared/accounts'
import { Refusal } from '@roundtable/shared/errors'
import type { PasskeyId } from '@roundtable/shared/ids'
import type { Asker } from '../../door/asker.ts'
import { noteOwn } from '../signing-in/index.ts'
import { isOurs, newChallenge } from './challenges.ts'
import type { Passkeys } from './passkeys.ts'
import { codeHash, newCodes } from './recovery-codes.ts'
import { isPasskeyMissing, opensOnlyWithPasskey } from './rule.ts'
import {
  countCodes,
  deletePasskey,
  findPasskeys,
  hasPasskey,
  insertPasskey,
  nameOwn,
  replaceCodes,
} from './store.ts'

/** EdDSA, ES256 and RS256 (COSE), which every authenticator knows one of. */
const algorithms = [-8, -7, -257]

/** The asker's passkeys, oldest first, and what is left of their recovery codes. */
export async function ownPasskeys(passkeys: Passkeys, asker: Asker) {
  const { kysely } = passkeys.database
  const own = await findPasskeys(kysely, asker.personId)
  return {
    passkeys: own.map((each) => ({
      id: each.id,
      name: each.name,
      createdAt: each.created_at,
      lastUsedAt: each.last_used_at,
    })),
    missing: await isPasskeyMissing(passkeys, asker.personId),
    passwordOpens: !(await opensOnlyWithPasskey(passkeys, asker.personId)),
    recoveryCodesLeft: await countCodes(kysely, asker.personId),
  }
}

/** What a browser makes a new passkey from. One that the authenticator holds already is not made again. */
export async function offerPasskey(passkeys: Passkeys, asker: Asker) {
  const own = await findPasskeys(passkeys.database.kysely, asker.personId)
  const { extensions: _none, ...options } = await generateRegistrationOptions({
    rpName: 'Roundtable',
    rpID: passkeys.rpId,
    userID: new Uint8Array(Buffer.from(asker.personId)),
    userName: asker.email,
    userDisplayName: asker.name,
    challenge: await newChallenge(passkeys, { purpose: 'add', personId: asker.personId }),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: own.map(({ credential_id, transports }) => ({
      id: credential_id,
      transports: JSON.parse(transports) as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return options
}

/** Adds a passkey; with the first one come ten recovery codes, which are answered this once. */
export async function addPasskey(
  passkeys: Passkeys,
  asker: Asker,
  input: z.output<typeof newPasskey>,
): Promise<{ id: string; recoveryCodes: string[] }> {
  const credential = await registered(passkeys, asker, input)
  const { personId } = asker
  const codes = newCodes()
  const id = newId<PasskeyId>()
  return passkeys.database.transaction(async (transaction) => {
    const at = passkeys.clock.now()
    const isFirst = !(await hasPasskey(transaction, personId))
    await insertPasskey(transaction, {
      id,
      person_id: personId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: JSON.stringify(input.credential.response.transports ?? []),
      name: input.name,
      created_at: at,
      last_used_at: null,
    })
    await noteOwn(transaction, personId, { act: 'account.passkey-added', about: { name: input.name }, at })
    if (!isFirst) return { id, recoveryCodes: [] }
    await replaceCodes(transaction, personId, codes.map(codeHash), at)
    await noteOwn(transaction, personId, { act: 'account.recovery-codes-made', about: {}, at })
    return { id, recoveryCodes: codes }
  })
}

export async function renamePasskey(
  { database }: Passkeys,
  asker: Asker,
  id: string,
  name: string,
): Promise<void> {
  const named = await database.transaction((transaction) => nameOwn(transaction, asker.personId, id, name))
  if (!named) throw new Refusal('not_found')
}

/** Removes one of the asker's passkeys; whoever serves as secretariat keeps at least one. */
export async function removePasskey(passkeys: Passkeys, asker: Asker, id: string): Promise<void> {
  const { database, clock } = passkeys
  const mustKeepOne = await opensOnlyWithPasskey(passkeys, asker.personId)
  await database.transaction(async (transaction) => {
    const own = await findPasskeys(transaction, asker.personId)
    const passkey = own.find((each) => each.id === id)
    if (passkey === undefined) throw new Refusal('not_found')
    if (mustKeepOne && own.length === 1) throw new Refusal('not_allowed')
    await deletePasskey(transaction, id)
    const about = { name: passkey.name }
    await noteOwn(transaction, asker.personId, { act: 'account.passkey-removed', about, at: clock.now() })
  })
}

/** Ten new codes, answered once; the earlier ones open nothing any more. */
export async function renewCodes({ database, clock }: Passkeys, asker: Asker): Promise<string[]> {
  const codes = newCodes()
  await database.transaction(async (transaction) => {
    const at = clock.now()
    await replaceCodes(transaction, asker.personId, codes.map(codeHash), at)
    await noteOwn(transaction, asker.personId, { act: 'account.recovery-codes-made', about: {}, at })
  })
  return codes
}

async function registered(passkeys: Passkeys, asker: Asker, input: z.output<typeof newPasskey>) {
  const use = { purpose: 'add', personId: asker.personId } as const
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...input.credential, clientExtensionResults: {} },
      expectedChallenge: (challenge) => isOurs(passkeys, challenge, use),
      expectedOrigin: passkeys.origin,
      expectedRPID: passkeys.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (verified) return registrationInfo.credential
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Every form a new key can be wrong in is one refusal.
  }
  throw new Refusal('bad_input', { field: 'credential' })
}
