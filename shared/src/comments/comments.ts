import * as z from 'zod/mini'
import { anchor } from '../documents/anchor.ts'
import { line } from '../text/line.ts'
import { someWords } from '../text/words.ts'

/**
 * Who reads a comment (VIS-1): partners and secretariat, or observers as well. Said once, when it is written: who is
 * invited later reads nothing that was said without them.
 */
export const reaches = ['internal', 'observers'] as const
export type Reach = (typeof reaches)[number]

const text = someWords(4000)
/** Made by the page for each comment it sends: sending again after a broken line says nothing twice. */
const key = z.string().check(z.regex(/^[\w-]{16,64}$/))

export const newThread = z.object({ key, anchor, text })
export type NewThread = z.infer<typeof newThread>

export const newReply = z.object({ key, text })
export type NewReply = z.infer<typeof newReply>

export const revisedComment = z.object({ text })
export type RevisedComment = z.infer<typeof revisedComment>

export const threadStanding = z.object({ to: z.enum(['settled', 'open']) })
export type ThreadStanding = z.infer<typeof threadStanding>

/** The secretariat hides a comment, or shows it again; either wants a reason, and both are in the record (CAP-3.6). */
export const moderation = z.object({ to: z.enum(['hidden', 'shown']), reason: line(3, 300) })
export type Moderation = z.infer<typeof moderation>

export const observersWish = z.object({ invited: z.boolean() })
export type ObserversWish = z.infer<typeof observersWish>

/** Up to when, in epoch milliseconds, the asker has read the comments of a document. */
export const commentsRead = z.object({
  until: z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER)),
})
export type CommentsRead = z.infer<typeof commentsRead>
