import { addDays, type Day, daysBetween, weekdayOf } from '../calendar/days.ts'
import type { ClosedPeriod } from './profile.ts'

/** When an organisation works and when it does not. */
export interface WorkingCalendar {
  /** From Monday 1 to Sunday 7. */
  workingDays: readonly number[]
  /** Public holidays, by day. The caller brings those of every year in question. */
  holidays: ReadonlyMap<Day, string>
  closed: readonly ClosedPeriod[]
}

export interface AnswerDay {
  on: Day
  /** Days on which it would have worked, had they not been free: what a person asks about when a date surprises them. */
  free: { on: Day; why: string }[]
}

/** Beyond two years nobody plans, and no list of holidays reaches. */
const farthest = 731

/**
 * The day by which an organisation can answer what it is asked on `asked` (CAP-3.0): after `approvalDays` working days
 * that begin on the next day, or, needing none, on the first day it works. Null where it does not work within two years.
 */
export function answerDay(
  asked: Day,
  approvalDays: number,
  { workingDays, holidays, closed }: WorkingCalendar,
): AnswerDay | null {
  const free: AnswerDay['free'] = []
  let left = approvalDays
  let on = approvalDays === 0 ? asked : addDays(asked, 1)
  for (; daysBetween(asked, on) <= farthest; on = addDays(on, 1)) {
    if (!workingDays.includes(weekdayOf(on))) continue
    const why = holidays.get(on) ?? closed.find(({ from, until }) => from <= on && on <= until)?.reason
    if (why !== undefined) free.push({ on, why })
    else if (left <= 1) return { on, free }
    else left -= 1
  }
  return null
}
