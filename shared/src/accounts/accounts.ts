import * as z from 'zod/mini'
import { partnershipName, purposeLine } from '../membership/settings.ts'
import { line } from '../text/line.ts'

/** A mail address as people type it: trimmed, lower case, one @, a dot in the domain; at most 254 characters. */
export const emailAddress = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/))
/** 12 to 256 characters of any kind, no composition rules (security 5.1). */
export const newPassword = z.string().check(z.minLength(12), z.maxLength(256))
export const personName = line(1, 100)

export const signIn = z.object({
  email: emailAddress,
  password: z.string().check(z.minLength(1), z.maxLength(256)),
})
export const setUp = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  partnership: z.object({ name: partnershipName, purpose: purposeLine }),
  person: z.object({ name: personName, email: emailAddress, password: newPassword }),
})
export const acceptInvitation = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  /** Name and password of a new account; its password for an address that has one, nothing where it is signed in. */
  name: z.optional(personName),
  password: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
})
/** The same from somebody without an account: name and a new password are needed. */
export const acceptInvitationAsNewPerson = z.extend(acceptInvitation, {
  name: personName,
  password: newPassword,
})

export const linkToken = z.object({ token: z.string().check(z.maxLength(200)) })
export const ownName = z.object({ name: personName })
export const changePassword = z.object({
  /** Empty for somebody who never had one. */
  old: z.string().check(z.maxLength(256)),
  next: newPassword,
})
export const askForReset = z.object({ email: emailAddress })
export const resetPassword = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  password: newPassword,
})

/** Where asking says it all. */
export const nothing = z.object({})
export const passkeyName = z.object({ name: line(1, 60) })
/** What a browser's `PublicKeyCredential` says, as WebAuthn writes it in JSON. */
const credential = {
  id: z.string().check(z.minLength(1), z.maxLength(1400)),
  rawId: z.string().check(z.maxLength(1400)),
  type: z.literal('public-key'),
  authenticatorAttachment: z.optional(z.enum(['cross-platform', 'platform'])),
}
const encoded = z.string().check(z.maxLength(20_000))
export const newPasskey = z.object({
  name: line(1, 60),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: encoded,
      attestationObject: encoded,
      transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
    }),
  }),
})
export const passkeyProof = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: z.optional(z.string().check(z.maxLength(200))),
  }),
})
export type PasskeyProof = z.infer<typeof passkeyProof>
export const recovery = z.object({
  email: emailAddress,
  code: z.string().check(z.minLength(1), z.maxLength(60)),
})
/** One of the two: the password of somebody without a passkey, or the passkey. */
export const stepUp = z.union([
  z.object({ password: z.string().check(z.minLength(1), z.maxLength(256)) }),
  z.object({ passkey: passkeyProof }),
])
export type StepUp = z.infer<typeof stepUp>

export const startSignOn = z.object({
  /** The token of an invitation that is to be accepted on arrival. */
  invitation: z.optional(z.string().check(z.minLength(20), z.maxLength(200))),
})
/** What the provider put into the address: the query without its question mark. */
export const finishSignOn = z.object({ answer: z.string().check(z.minLength(1), z.maxLength(8000)) })
