import * as z from 'zod/mini'
import { addDays, day, type Day, daysBetween } from '../calendar/days.ts'

/** In which order the seats facilitate while no secretariat is mandated, and for how long each (CAP-3.6). */
export const newRotation = z.object({
  startsOn: day,
  weeksEach: z.int().check(z.minimum(1), z.maximum(52)),
  seatIds: z.array(z.string()).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((ids) => new Set(ids).size === ids.length),
  ),
})
export type NewRotation = z.infer<typeof newRotation>

export interface Turn {
  seatId: string
  from: Day
  until: Day
}

/** The turn of today and those that follow, once round; before the first day, all from the first. */
export function turnsFrom({ startsOn, weeksEach, seatIds }: NewRotation, today: Day): Turn[] {
  const length = weeksEach * 7
  const first = Math.max(0, Math.floor(daysBetween(startsOn, today) / length))
  return seatIds.map((_, index) => {
    const number = first + index
    const from = addDays(startsOn, number * length)
    return { seatId: seatIds[number % seatIds.length]!, from, until: addDays(from, length - 1) }
  })
}
