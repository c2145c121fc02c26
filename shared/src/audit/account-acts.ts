import * as z from 'zod/mini'

/** How somebody came in, or tried to. */
const way = z.enum([
  'set-up link',
  'invitation',
  'password',
  'passkey',
  'recovery code',
  'reset link',
  'sign-on',
])
export type SignInWay = z.infer<typeof way>

/** Why a way in was refused to somebody who seemed to hold a key. */
const refusal = z.enum([
  'passkey unknown',
  'challenge unknown',
  'other origin',
  'counter went back',
  'not proved',
  'does not suffice',
])
export type SignInRefusal = z.infer<typeof refusal>

/**
 * What happens to an account. These entries stand in a chain of the person's own, which nobody else reads; where nobody
 * knows whose account was meant, in the chain of the instance.
 */
export const accountActs = {
  'account.signed-in': z.object({ way, device: z.string(), newDevice: z.boolean() }),
  'account.sign-in-refused': z.object({ way, why: refusal, device: z.string() }),
  'account.stepped-up': z.object({ way }),
  'account.password-changed': z.object({}),
  'account.reset-asked': z.object({}),
  'account.passkey-added': z.object({ name: z.string() }),
  'account.passkey-removed': z.object({ name: z.string() }),
  'account.recovery-codes-made': z.object({}),
  'account.sign-on-linked': z.object({ issuer: z.string() }),
} as const
