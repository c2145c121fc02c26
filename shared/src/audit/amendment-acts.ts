import * as z from 'zod/mini'

const amendment = { amendmentId: z.string(), documentId: z.string(), title: z.string() }

/** Steps taken with an amendment, each with the document it is for. What people write in a branch is in its log, not here. */
export const amendmentActs = {
  'amendment.opened': z.object(amendment),
  'amendment.looked-at': z.object(amendment),
  /** `authors` are people, by id; the entry's own person is who accepted. */
  'amendment.accepted': z.object({ ...amendment, authors: z.array(z.string()) }),
  'amendment.rejected': z.object({ ...amendment, reason: z.string() }),
  'amendment.withdrawn': z.object({ ...amendment, reason: z.string() }),
} as const
