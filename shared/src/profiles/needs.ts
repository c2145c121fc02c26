import * as z from 'zod/mini'
import { day } from '../calendar/days.ts'
import { line } from '../text/line.ts'
import { type Day, wholeMonths } from '../calendar/days.ts'

/** What an organisation needs of the others, and what it brings (CAP-3.7). */
export const needKinds = ['need', 'contribution'] as const
export type NeedKind = (typeof needKinds)[number]

export const newNeed = z.object({ kind: z.enum(needKinds), text: line(2, 300), since: day })
export type NewNeed = z.infer<typeof newNeed>

/** By whom a need was met; null where it was nobody of the partnership. */
export const needMet = z.object({ by: z.nullable(z.string()), on: day })
export type NeedMet = z.infer<typeof needMet>

/** For how many whole months a need has waited; nothing once it is met. */
export function monthsUnmet(need: { since: Day; met: unknown }, today: Day): number | null {
  return need.met === null ? Math.max(0, wholeMonths(need.since, today)) : null
}
