import * as z from 'zod/mini'
import { documentKindIds } from '@roundtable/shared/documents'
import { starterIds } from '@roundtable/shared/starters/starter'

/** The shelf in one language. `content` is the `Content` of shared/document-kinds. */
export const startersHold = z.array(
  z.object({
    id: z.enum(starterIds),
    kind: z.enum(documentKindIds),
    version: z.number(),
    licence: z.string(),
    source: z.string(),
    title: z.string(),
    about: z.string(),
    placeholders: z.number(),
    content: z.unknown(),
    /** What of it cannot work at this table as it is now. */
    unmet: z.array(z.object({ what: z.enum(['groups', 'seats']), needed: z.number(), there: z.number() })),
  }),
)

export const startedHolds = z.object({ id: z.string() })

/** Null for a document that began empty, or as a copy. */
export const originHolds = z.nullable(
  z.object({ title: z.string(), version: z.number(), licence: z.string(), source: z.string() }),
)
