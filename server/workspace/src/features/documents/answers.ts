import * as z from 'zod/mini'
import { documentKindIds } from '@roundtable/shared/documents'
import { partnershipHolds } from '../membership/index.ts'

export const documentHolds = z.object({
  id: z.string(),
  kind: z.enum(documentKindIds),
  title: z.string(),
  createdAt: z.number(),
  changedAt: z.number(),
  archivedAt: z.nullable(z.number()),
  isFavourite: z.boolean(),
  hasNews: z.boolean(),
  adoptedVersion: z.nullable(z.number()),
})

export const documentsHold = z.array(documentHolds)

/** `schemaVersion` is what the live socket is opened with. `copyOf` is gone where the original is out of reach. */
export const openDocumentHolds = z.extend(documentHolds, {
  mayWrite: z.boolean(),
  schemaVersion: z.number(),
  archive: z.nullable(z.object({ at: z.number(), by: z.nullable(z.string()), reason: z.string() })),
  copyOf: z.nullable(z.object({ id: z.string(), title: z.string() })),
})

export const titleHolds = z.object({ title: z.string() })
export const standingHolds = z.object({ archivedAt: z.nullable(z.number()) })
export const copyHolds = z.object({ id: z.string() })
export const favouriteHolds = z.object({ isFavourite: z.boolean() })
/** `since` is null on a first visit; `people` are others who have changed it since. */
export const visitHolds = z.object({ since: z.nullable(z.number()), people: z.number() })

export const partnershipPageHolds = z.extend(partnershipHolds, { documents: documentsHold })
