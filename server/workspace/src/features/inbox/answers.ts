import * as z from 'zod/mini'
import { mailLanguages, mailRhythms, newsRead } from '@roundtable/shared/inbox/mail'
import { waitingKinds } from '@roundtable/shared/inbox/waiting'
import { entryHolds } from '../record/index.ts'

/** `to` is a path below the partnership's page; times are epoch milliseconds. */
export const waitingHolds = z.array(
  z.object({
    kind: z.enum(Object.keys(waitingKinds) as [string, ...string[]]),
    id: z.string(),
    about: z.record(z.string(), z.unknown()),
    since: z.number(),
    dueAt: z.nullable(z.number()),
    to: z.string(),
  }),
)

/** Entries of the record, newest first. `more` are those beyond the list; `read` is posted back once they were read. */
export const newsHold = z.object({
  entries: z.array(entryHolds),
  people: z.record(z.string(), z.string()),
  more: z.number(),
  read: newsRead,
})

export const mailHolds = z.object({
  available: z.boolean(),
  rhythm: z.enum(mailRhythms),
  language: z.enum(mailLanguages),
})

export const mailOffHolds = z.object({ partnership: z.string() })
