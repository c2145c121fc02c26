import * as z from 'zod/mini'
import { historySetting } from '@roundtable/shared/history'
import { documentKindIds } from '@roundtable/shared/documents'
import { sectors } from '@roundtable/shared/membership'

/** Moments are numbers of rows in the log of the document; times are epoch milliseconds. */
export const historyHolds = z.object({
  head: z.number(),
  first: z.number(),
  stretches: z.array(
    z.object({
      first: z.number(),
      last: z.number(),
      by: z.string(),
      beganAt: z.number(),
      endedAt: z.number(),
      words: z.nullable(z.object({ added: z.number(), removed: z.number() })),
    }),
  ),
  next: z.nullable(z.number()),
  versions: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      name: z.nullable(z.string()),
      by: z.nullable(z.string()),
      namedAt: z.number(),
    }),
  ),
  authors: z.array(z.string()),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organisation: z.nullable(z.string()),
      sector: z.nullable(z.enum(sectors)),
    }),
  ),
})

/** `content` of one moment, or `comparison` of two; both as `shared/document-kinds` and `shared/history` have them. */
export const momentHolds = z.object({
  at: z.number(),
  head: z.number(),
  kind: z.enum(documentKindIds),
  title: z.string(),
  writtenAt: z.nullable(z.number()),
  content: z.unknown(),
  comparison: z.unknown(),
})

export const versionHolds = z.object({ id: z.string(), at: z.number() })
export const restoredHolds = z.object({ restored: z.boolean() })
export const settingHolds = historySetting
