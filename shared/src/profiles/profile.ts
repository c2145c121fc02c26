import * as z from 'zod/mini'
import { day } from '../calendar/days.ts'
import { line } from '../text/line.ts'
import { words } from '../text/words.ts'

/** A BCP 47 tag as a partnership writes it: a language, sometimes with a script or region. */
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/))

const closedPeriod = z
  .object({ from: day, until: day, reason: line(0, 120) })
  .check(z.refine(({ from, until }) => from <= until, { path: ['until'] }))
export type ClosedPeriod = z.infer<typeof closedPeriod>

/** What an organisation says of how it works, so that others can plan with it (CAP-3.0). */
export const profile = z.object({
  languages: z.array(languageTag).check(z.maxLength(8)),
  /** ISO 3166: whose public holidays it keeps. Null while nobody has said. */
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** A part of that country with holidays of its own. */
  region: z.nullable(z.string().check(z.regex(/^[A-Z0-9]{1,3}$/))),
  /** From Monday 1 to Sunday 7. */
  workingDays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  closed: z.array(closedPeriod).check(z.maxLength(20)),
  /** Working days it needs inside before it can give an answer. */
  approvalDays: z.int().check(z.minimum(0), z.maximum(120)),
  decisionCustom: words(600),
  meetingPreferences: words(600),
})
export type Profile = z.infer<typeof profile>

/** What holds until an organisation has said otherwise; `country: null` tells that nobody has. */
export const unsaidProfile: Profile = {
  languages: [],
  country: null,
  region: null,
  workingDays: [1, 2, 3, 4, 5],
  closed: [],
  approvalDays: 0,
  decisionCustom: '',
  meetingPreferences: '',
}
