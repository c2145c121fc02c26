import * as z from 'zod/mini'

/** `decision` is the hash of the entry that decided it, `decided` its act. What an answer says in words stays out of the record. */
const about = { decision: z.string(), decided: z.string() }

export const joiningActs = {
  'joining.answered': z.object({ ...about, organisation: z.string(), response: z.string() }),
  'joining.to-decide-again': z.object({ ...about, because: z.string() }),
} as const
