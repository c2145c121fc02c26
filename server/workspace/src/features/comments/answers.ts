import * as z from 'zod/mini'
import { reaches } from '@roundtable/shared/comments/comments'
import { anchor } from '@roundtable/shared/documents/anchor'
import { sectors } from '@roundtable/shared/membership'
import { roles } from '@roundtable/shared/permissions'

const someone = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  organisation: z.nullable(z.string()),
  sector: z.nullable(z.enum(sectors)),
})

/** In `text` people stand as mentions (shared/comments/mentions). A hidden one has its words for its author and the secretariat alone. */
const saidHolds = z.discriminatedUnion('is', [
  z.object({ is: z.literal('said'), text: z.string(), editedAt: z.nullable(z.number()) }),
  z.object({ is: z.literal('taken_back'), at: z.number() }),
  z.object({ is: z.literal('hidden'), at: z.number(), reason: z.string(), text: z.nullable(z.string()) }),
])

const commentHolds = z.object({
  id: z.string(),
  by: someone,
  /** The asker's own. */
  own: z.boolean(),
  at: z.number(),
  words: saidHolds,
})

const threadHolds = z.object({
  id: z.string(),
  anchor,
  reach: z.enum(reaches),
  openedBy: z.string(),
  settled: z.nullable(z.object({ by: z.string(), at: z.number() })),
  comments: z.array(commentHolds),
})

/**
 * What is said about a document. `mayComment` is false for observers who were not invited; `readers` are those of what
 * is said from now on, and the people who can be mentioned; of comments after `readUntil` the asker has read none.
 */
export const commentsHold = z.object({
  threads: z.array(threadHolds),
  mayComment: z.boolean(),
  observersInvited: z.boolean(),
  partners: z.number(),
  people: z.array(someone),
  readUntil: z.number(),
})

export const saidWhereHolds = z.object({ threadId: z.string(), id: z.string() })
export const threadStandingHolds = z.object({ settledAt: z.nullable(z.number()) })
export const commentActHolds = z.object({ id: z.string() })
export const observersHold = z.object({ observersInvited: z.boolean() })
export const unreadHolds = z.array(z.object({ documentId: z.string(), unread: z.number() }))
