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
  /** Name and password of a new account; for an address that has one already, its password alone. */
  name: z.optional(personName),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
})
/** The same from somebody without an account: name and a new password are needed. */
export const acceptInvitationAsNewPerson = z.extend(acceptInvitation, {
  name: personName,
  password: newPassword,
})
