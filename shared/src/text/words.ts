import * as z from 'zod/mini'

/** What breaks a page or turns the direction of what follows; line breaks and tabs are part of writing. */
const noDisguise = /^(?:[^\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]|[\n\r\t])*$/u
const somethingToSee = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Some sentences that a person typed and others read; may be empty. Line breaks stay. */
export function words(max: number) {
  return z.string().check(z.trim(), z.maxLength(max), z.regex(noDisguise))
}

/** The same where something has to be said. */
export function someWords(max: number) {
  return words(max).check(z.minLength(2), z.regex(somethingToSee))
}
