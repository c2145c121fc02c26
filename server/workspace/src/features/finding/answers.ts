import * as z from 'zod/mini'
import { foundKinds } from '@roundtable/shared/finding/sought'

const excerptHolds = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
})

/** Best first. `to` is the path below the partnership; `marks` are ranges of the excerpt's text, never markup. */
export const foundHolds = z.object({
  found: z.array(
    z.object({
      to: z.string(),
      kind: z.enum(foundKinds),
      title: z.string(),
      at: z.number(),
      archived: z.boolean(),
      hits: z.array(z.object({ heading: z.string(), place: z.string(), excerpt: excerptHolds })),
      more: z.number(),
    }),
  ),
  count: z.number(),
  next: z.nullable(z.number()),
})
