import * as z from 'zod/mini'
import { line } from '../text/line.ts'

/** How a joining organisation answers what was decided before it came (CAP-3.3). */
export const responses = ['accept', 'accept_with_note', 'request_review'] as const
export type Response = (typeof responses)[number]

const note = line(1, 600)
/** Whoever accepts with a note or asks for review says why. */
export const decisionAnswer = z.discriminatedUnion('response', [
  z.object({ response: z.literal('accept') }),
  z.object({ response: z.literal('accept_with_note'), note }),
  z.object({ response: z.literal('request_review'), note }),
])
export type DecisionAnswer = z.infer<typeof decisionAnswer>

const day = 24 * 60 * 60 * 1000
const reviewDays = 30

/** Until when an organisation that joined then should have answered. Epoch milliseconds. */
export function reviewDueAt(joinedAt: number): number {
  return joinedAt + reviewDays * day
}

/** So many seats asking for review have a decision taken again. */
export const requestsForAnother = 3

/**
 * Whether what was decided is to be decided again, and what makes it so: enough seats ask for review, or every seat of
 * one group does. A single request suspends nothing. `asking` are seats; a group in which no seat is held asks nothing.
 */
export function againBecause(
  asking: ReadonlySet<string>,
  seats: readonly { seatId: string; groupId: string }[],
): 'requests' | 'group' | null {
  if (asking.size >= requestsForAnother) return 'requests'
  const groups = new Set(seats.map((seat) => seat.groupId))
  const whole = [...groups].some((groupId) =>
    seats.filter((seat) => seat.groupId === groupId).every((seat) => asking.has(seat.seatId)),
  )
  return whole ? 'group' : null
}
