import * as z from 'zod/mini'

const place = { documentId: z.string(), title: z.string() }
const thread = { ...place, threadId: z.string() }
/** `person` is whose comment it is, `organisation` the name of the one they spoke for. */
const moderated = {
  ...thread,
  commentId: z.string(),
  person: z.string(),
  organisation: z.nullable(z.string()),
  reason: z.string(),
}

/** That a discussion was begun, ended or moderated, without a word of it; replies are not the record's business. */
export const commentActs = {
  'comment.thread-opened': z.object(thread),
  'comment.thread-settled': z.object(thread),
  'comment.thread-reopened': z.object(thread),
  'comment.hidden': z.object(moderated),
  'comment.shown-again': z.object(moderated),
  'comment.observers-invited': z.object(place),
  'comment.observers-dismissed': z.object(place),
} as const
