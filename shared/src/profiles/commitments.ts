import * as z from 'zod/mini'
import { day, type Day } from '../calendar/days.ts'
import { line } from '../text/line.ts'
import { someWords, words } from '../text/words.ts'

export const newCommitment = z.object({ text: line(4, 300), dueOn: day })
export type NewCommitment = z.infer<typeof newCommitment>

/** Its owner says it is done, and what shows it. */
export const claim = z.object({ evidence: someWords(600) })
export type Claim = z.infer<typeof claim>

export const verdicts = ['confirmed', 'disputed'] as const
export type Verdict = (typeof verdicts)[number]

/** Another organisation's answer to such a claim. Who disputes it says why. */
export const verdict = z
  .object({ verdict: z.enum(verdicts), reason: words(600) })
  .check(
    z.refine((answer) => answer.verdict === 'confirmed' || answer.reason.length > 1, { path: ['reason'] }),
  )
export type VerdictGiven = z.infer<typeof verdict>

export const withdrawal = z.object({ reason: someWords(600) })
export type Withdrawal = z.infer<typeof withdrawal>

/** Where a promise stands (CAP-3.4). Only a withdrawal, a claim and answers are ever stored; the rest follows from the date. */
export const standings = ['open', 'late', 'claimed', 'done', 'disputed', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

/** What is known of a commitment, as far as its standing follows from it. */
export interface Promised {
  dueOn: Day
  claimedOn: Day | null
  withdrawnOn: Day | null
  verdicts: readonly Verdict[]
}

/** A claim alone is not done: another organisation confirms it, and one that disputes outweighs those that do not. */
export function standingOf(
  { dueOn, claimedOn, withdrawnOn, verdicts: given }: Promised,
  today: Day,
): Standing {
  if (withdrawnOn !== null) return 'withdrawn'
  if (claimedOn === null) return today > dueOn ? 'late' : 'open'
  if (given.includes('disputed')) return 'disputed'
  return given.includes('confirmed') ? 'done' : 'claimed'
}

/** How an organisation keeps its word (IND-7). Where nothing has been due there is nothing to say. */
export type PromiseKeeping =
  | { state: 'unknown'; waiting: number }
  | {
      state: 'known'
      /** Confirmed by others, and said done by the day it was due. */
      keptInTime: number
      /** Confirmed, but said done only after that day. */
      keptLate: number
      /** Of those due: not done, disputed or withdrawn. */
      notKept: number
      /** All of them: `keptInTime + keptLate + notKept`. */
      due: number
      /** Said done and not yet answered by anybody: counted nowhere until then. */
      waiting: number
    }

export function promiseKeeping(promises: readonly Promised[], today: Day): PromiseKeeping {
  const of = (promise: Promised) => ({ promise, standing: standingOf(promise, today) })
  const all = promises.map(of)
  const waiting = all.filter(({ standing }) => standing === 'claimed').length
  // Withdrawing what is due soon must not make the record look better, so it counts once its day has passed.
  const counted = all.filter(
    ({ promise, standing }) => standing === 'done' || (standing !== 'claimed' && promise.dueOn < today),
  )
  if (counted.length === 0) return { state: 'unknown', waiting }
  const done = counted.filter(({ standing }) => standing === 'done')
  const keptInTime = done.filter(({ promise }) => promise.claimedOn! <= promise.dueOn).length
  const keptLate = done.length - keptInTime
  return {
    state: 'known',
    keptInTime,
    keptLate,
    notKept: counted.length - done.length,
    due: counted.length,
    waiting,
  }
}
