import * as z from 'zod/mini'

/** A day of the calendar as text, `2026-11-22`. Such texts sort as the days do. */
export type Day = string

const dayMs = 86_400_000
const atMidnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** A day that a person entered: it must exist (no 31 April) and lie in years a partnership can plan for. */
export const day = z.string().check(
  z.regex(/^(19[7-9]\d|20\d\d)-\d\d-\d\d$/),
  // Date.parse rolls 30 February over into March; such a day does not read back as it was written.
  z.refine((text) => !Number.isNaN(atMidnight(text)) && dayOf(atMidnight(text)) === text),
)

/** The day that follows after so many others; negative goes back. */
export function addDays(from: Day, days: number): Day {
  return dayOf(atMidnight(from) + days * dayMs)
}

/** From Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(of: Day): number {
  return new Date(atMidnight(of)).getUTCDay() || 7
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4))
}

export function daysBetween(from: Day, to: Day): number {
  return (atMidnight(to) - atMidnight(from)) / dayMs
}

/** How many whole months have passed between two days: the 31st is reached on the last day of a shorter month. */
export function wholeMonths(from: Day, to: Day): number {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDate] = to.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  const reached = toDate >= Math.min(date, lastOfMonth)
  return (toYear - year) * 12 + (toMonth - month) - (reached ? 0 : 1)
}

/** Which day it is at this moment (epoch ms) where the partnership keeps its time (an IANA zone). */
export function dayIn(timeZone: string, at: number): Day {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(at)
}

const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
