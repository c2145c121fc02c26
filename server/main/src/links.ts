import { StartRefusal } from '@roundtable/foundation/start-refusal'
import type { ResetLink } from '@roundtable/workspace'

/** What a command asks a running instance for. */
export const resetLinkOrder = 'reset link'

/** The link itself, or the reason there is none, as a refusal in one sentence. */
export function linkIn(made: ResetLink): string {
  if ('link' in made) return made.link
  throw new StartRefusal(`There is no link: ${made.none}.`)
}
