import * as z from 'zod/mini'
import { actNames } from '@roundtable/shared/audit/reading'
import { roles } from '@roundtable/shared/permissions'

const named = z.object({ id: z.string(), name: z.string() })

/** `by` is null where the instance itself acted; `name` where the person is not known any more. */
export const entryHolds = z.object({
  seq: z.number(),
  at: z.number(),
  /** In the record of the asker's organisation, which only its people read. */
  private: z.boolean(),
  by: z.nullable(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      role: z.nullable(z.enum(roles)),
      organisation: z.nullable(named),
    }),
  ),
  act: z.enum(actNames),
  about: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

/** Newest first. `people` has the names of those the entries are about; `next` is the `before` of the next part. */
export const recordHolds = z.object({
  entries: z.array(entryHolds),
  people: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
})

export const headsHold = z.array(
  z.object({ chain: z.string(), private: z.boolean(), day: z.string(), seq: z.number(), hash: z.string() }),
)
