import * as z from 'zod/mini'

/** Control characters, and those that turn the direction of all that follows: a name with one could disguise its neighbours. */
const disguises = /^[^\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]*$/u
const somethingToSee = /[\p{L}\p{N}\p{P}\p{S}]/u

/** One line that a person typed and others read, as a name or a title: trimmed, `min` to `max` characters. */
export function line(min: number, max: number) {
  const bounded = z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.regex(disguises))
  return min === 0 ? bounded : bounded.check(z.regex(somethingToSee))
}
