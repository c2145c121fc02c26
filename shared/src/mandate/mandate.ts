import * as z from 'zod/mini'
import { day, type Day } from '../calendar/days.ts'
import type { Sector } from '../membership/membership.ts'
import { line } from '../text/line.ts'
import { someWords, words } from '../text/words.ts'

/** The task and power partners give to a secretariat for a term (CAP-3.6). It never includes a vote. */
export const newMandate = z
  .object({
    /** Who is mandated, as people call it: a joint secretariat, an office of its own. */
    body: line(2, 120),
    tasks: z.array(line(2, 200)).check(z.minLength(1), z.maxLength(20)),
    from: day,
    until: day,
    /** Who employs and houses it. */
    host: line(2, 120),
    /** To whom it reports, how often, about what. */
    reporting: words(600),
  })
  .check(z.refine(({ from, until }) => from <= until, { path: ['until'] }))
export type NewMandate = z.infer<typeof newMandate>

/** Why a host may not be as neutral as its task: it pays, or it sits at the table itself. */
export const interestKinds = ['funder', 'partner', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

export const newInterest = z.object({ kind: z.enum(interestKinds), text: someWords(400) })
export type NewInterest = z.infer<typeof newInterest>

/** A partner says that the secretariat overstepped. `entry` is the number of the act in the record, where there is one. */
export const newFlag = z.object({
  text: someWords(1200),
  entry: z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000_000))),
})
export type NewFlag = z.infer<typeof newFlag>

export const flagAnswer = z.object({ text: someWords(1200) })
export type FlagAnswer = z.infer<typeof flagAnswer>

/** Two-person rule: who confirms sits in another societal area than who proposed. Without a seat nobody has a voice in it. */
export function mayConfirm(proposers: Sector | null, own: Sector | null): boolean {
  return proposers !== null && own !== null && proposers !== own
}

/** A mandate that two sectors gave, as far as time goes. */
export interface Term {
  from: Day
  until: Day
}

/** Whether there is a mandated secretariat today. `expired` is a reason to look again, `none` for taking turns. */
export type MandateState<Mandate extends Term> =
  | { state: 'in_force'; mandate: Mandate }
  | { state: 'expired'; mandate: Mandate }
  | { state: 'none' }

/** Of those given, the one that counts today: where two overlap, the one that runs longer. `given` in any order. */
export function mandateState<Mandate extends Term>(
  given: readonly Mandate[],
  today: Day,
): MandateState<Mandate> {
  const byEnd = given.toSorted((a, b) => b.until.localeCompare(a.until))
  const current = byEnd.find(({ from, until }) => from <= today && today <= until)
  if (current !== undefined) return { state: 'in_force', mandate: current }
  const last = byEnd.find(({ until }) => until < today)
  return last === undefined ? { state: 'none' } : { state: 'expired', mandate: last }
}
