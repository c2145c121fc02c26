import * as z from 'zod/mini'

/** `terms` is what the role asked of its holder then, to compare with what it asks now. Times in epoch milliseconds. */
export const acceptancesHold = z.array(
  z.object({
    roleId: z.string(),
    seatId: z.string(),
    terms: z.string(),
    by: z.object({ id: z.string(), name: z.nullable(z.string()) }),
    at: z.number(),
  }),
)
