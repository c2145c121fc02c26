import * as z from 'zod/mini'
import { responses } from '@roundtable/shared/joining/joining'
import { entryHolds } from '../record/index.ts'

const named = z.object({ id: z.string(), name: z.string() })

/** Times are epoch milliseconds. `review` is null for who acts for no organisation with a seat. */
export const welcomeHolds = z.object({
  secretariat: z.array(named),
  review: z.nullable(
    z.object({
      organisation: named,
      joinedAt: z.number(),
      dueAt: z.number(),
      asked: z.number(),
      open: z.number(),
      mayAnswer: z.boolean(),
    }),
  ),
  decisions: z.array(
    z.object({
      /** As an entry of the record; its hash names the decision. */
      entry: entryHolds,
      askedOfUs: z.boolean(),
      /** Why it is to be decided again, if it is. */
      again: z.nullable(z.enum(['requests', 'group'])),
      answers: z.array(
        z.object({
          organisation: z.object({ id: z.string(), name: z.nullable(z.string()) }),
          response: z.enum(responses),
          note: z.nullable(z.string()),
          by: z.object({ id: z.string(), name: z.nullable(z.string()) }),
          at: z.number(),
        }),
      ),
    }),
  ),
  people: z.record(z.string(), z.string()),
})
