import * as z from 'zod/mini'

const version = { documentId: z.string(), title: z.string(), version: z.number() }

/** What becomes of the versions of a document. The words of a reservation stand beside the text, not here. */
export const adoptionActs = {
  'document.put-forward': z.object({ ...version, hash: z.string(), seats: z.number() }),
  'document.signed': z.object({ ...version, organisation: z.string() }),
  'document.signed-with-reservation': z.object({ ...version, organisation: z.string() }),
  /** `decision` is empty where all who were asked have signed. */
  'document.adopted': z.object({
    ...version,
    hash: z.string(),
    decision: z.nullable(z.string()),
    nextReviewOn: z.nullable(z.string()),
  }),
  'document.superseded': z.object({ ...version, by: z.number() }),
  'document.put-aside': z.object({ ...version, reason: z.string() }),
} as const
