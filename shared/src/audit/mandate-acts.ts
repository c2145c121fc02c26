import * as z from 'zod/mini'

const term = { mandateId: z.string(), body: z.string(), from: z.string(), until: z.string() }

/** How a secretariat is mandated, watched and answered. `organisation` is the name it had then. */
export const mandateActs = {
  'mandate.proposed': z.object({ ...term, organisation: z.string() }),
  'mandate.given': z.object({ ...term, organisation: z.string() }),
  'mandate.withdrawn': z.object({ ...term, organisation: z.string() }),
  'interest.declared': z.object({
    mandateId: z.string(),
    host: z.string(),
    kind: z.string(),
    text: z.string(),
  }),
  'rotation.set': z.object({ startsOn: z.string(), weeksEach: z.int(), seats: z.int() }),
  'flag.raised': z.object({
    flagId: z.string(),
    organisation: z.string(),
    text: z.string(),
    entry: z.nullable(z.int()),
  }),
  /** `organisation` is the one that had raised it. */
  'flag.answered': z.object({ flagId: z.string(), organisation: z.string(), text: z.string() }),
} as const
