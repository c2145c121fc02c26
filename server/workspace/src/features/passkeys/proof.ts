import {
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import type { PasskeyProof } from '@roundtable/shared/accounts'
import type { SignInRefusal } from '@roundtable/shared/audit'
import { Refusal } from '@roundtable/shared/errors'
import type { Visit } from '../../door/asker.ts'
import { wasRefused } from '../signing-in/index.ts'
import { isOurs, newChallenge, type Use } from './challenges.ts'
import type { Passkeys } from './passkeys.ts'
import { findCredential, findPasskeys, noteUse } from './store.ts'
import type { PasskeyTable } from './tables.ts'

/** What a browser asks an authenticator with. Without a person it offers the keys it knows for this site itself. */
export async function proofOptions(passkeys: Passkeys, use: Use) {
  const own = use.personId === null ? [] : await findPasskeys(passkeys.database.kysely, use.personId)
  // No extension is asked for; their types would not travel to the client as JSON either.
  const { extensions: _none, ...options } = await generateAuthenticationOptions({
    rpID: passkeys.rpId,
    challenge: await newChallenge(passkeys, use),
    userVerification: 'required',
    allowCredentials: own.map(({ credential_id, transports }) => ({
      id: credential_id,
      transports: JSON.parse(transports) as AuthenticatorTransport[],
    })),
  })
  return options
}

/**
 * The passkey that gave this proof. Throws `wrong_credentials` for whatever is wrong with it, notes the reason in the
 * history of whose passkey it is (T21) and counts it against the place it came from.
 */
export async function provePasskey(
  passkeys: Passkeys,
  proof: PasskeyProof,
  use: Use,
  visit: Visit,
): Promise<PasskeyTable> {
  const attempt = { email: `passkey ${proof.id}`, block: visit.block }
  await passkeys.throttle.check(attempt)
  const passkey = await findCredential(passkeys.database.kysely, proof.id)
  const outcome = await judge(passkeys, passkey, proof, use)
  if ('proved' in outcome) {
    await passkeys.throttle.succeeded(attempt)
    return outcome.proved
  }
  await passkeys.throttle.failed(attempt)
  const whose = use.personId ?? passkey?.person_id ?? null
  await wasRefused(passkeys, whose, { way: 'passkey', why: outcome.refused }, visit)
  if (outcome.refused === 'counter went back')
    passkeys.log.warn({ personId: whose }, 'the counter of a passkey went back: there may be a copy of it')
  throw new Refusal('wrong_credentials')
}

type Outcome = { proved: PasskeyTable } | { refused: SignInRefusal }

async function judge(
  passkeys: Passkeys,
  passkey: PasskeyTable | undefined,
  proof: PasskeyProof,
  use: Use,
): Promise<Outcome> {
  const said = clientDataOf(proof)
  // Asked first, whatever else is wrong: an answer uses its challenge up.
  if (said === undefined || !(await isOurs(passkeys, said.challenge, use)))
    return { refused: 'challenge unknown' }
  if (said.origin !== passkeys.origin) return { refused: 'other origin' }
  if (passkey === undefined) return { refused: 'passkey unknown' }
  if (use.personId !== null && passkey.person_id !== use.personId) return { refused: 'passkey unknown' }
  const counter = await countedBy(passkeys, passkey, proof, said.challenge)
  if (counter === undefined) return { refused: 'not proved' }
  if (wentBack(passkey.counter, counter)) return { refused: 'counter went back' }
  const at = passkeys.clock.now()
  const noted = await passkeys.database.transaction((transaction) =>
    noteUse(transaction, passkey, { counter, at }),
  )
  return noted ? { proved: passkey } : { refused: 'counter went back' }
}

/** The counter in a proof that is rightly signed; nothing where it is not. */
async function countedBy(
  { origin, rpId }: Passkeys,
  passkey: PasskeyTable,
  proof: PasskeyProof,
  challenge: string,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...proof, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      // The counter is judged by us, after the signature over it: the library would refuse before it knows who speaks.
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: -1,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    // It throws for every form a proof can be wrong in; all of them are one refusal to us.
    return undefined
  }
}

/** Authenticators that do not count say 0 for ever. */
function wentBack(known: number, now: number): boolean {
  return (known > 0 || now > 0) && now <= known
}

function clientDataOf(proof: PasskeyProof): { challenge: string; origin: string } | undefined {
  try {
    return decodeClientDataJSON(proof.response.clientDataJSON)
  } catch {
    // What is no JSON names no challenge.
    return undefined
  }
}
