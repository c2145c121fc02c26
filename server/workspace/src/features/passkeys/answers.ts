import * as z from 'zod/mini'

export const ownPasskeysHold = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.number(),
      lastUsedAt: z.nullable(z.number()),
    }),
  ),
  missing: z.boolean(),
  passwordOpens: z.boolean(),
  recoveryCodesLeft: z.number(),
})

/** Options of WebAuthn, as its JSON has them: for the browser's own reader. */
export const optionsHold = z.looseObject({ challenge: z.string() })

export const addedHolds = z.object({ id: z.string(), recoveryCodes: z.array(z.string()) })
export const codesHold = z.object({ recoveryCodes: z.array(z.string()) })
export const stepUpOptionsHold = z.object({ passkey: z.nullable(optionsHold), password: z.boolean() })
