import * as z from 'zod/mini'
import { line } from '../text/line.ts'

/** From when on people who join may read what was written: from the first word, or from the day they came (CAP-3.3). */
export const historyViews = ['from_the_start', 'from_joining_on'] as const
export type HistoryView = (typeof historyViews)[number]

/** The number of a row in a document's log, as text in an address. */
const rowNumber = z.string().check(z.regex(/^\d{1,15}$/))

/** A part of the list of who wrote when, newest first. */
export const historyPart = z.object({
  /** Older than the stretch that begins here. */
  before: z.optional(rowNumber),
  /** Of one person. */
  by: z.optional(z.string().check(z.maxLength(60))),
})
export type HistoryPart = z.infer<typeof historyPart>

/** One moment, or what came and went between two; without a number it is now. */
export const momentPart = z.object({ at: z.optional(rowNumber), since: z.optional(rowNumber) })
export type MomentPart = z.infer<typeof momentPart>

const moment = z.int().check(z.minimum(0))

/** A moment that is given a name, so that it is found again. */
export const newVersion = z.object({ name: line(1, 120), at: moment })
export type NewVersion = z.infer<typeof newVersion>

/** The text goes back to what it said at this moment. */
export const restoring = z.object({ at: moment })
export type Restoring = z.infer<typeof restoring>

export const historySetting = z.object({ view: z.enum(historyViews) })
export type HistorySetting = z.infer<typeof historySetting>
