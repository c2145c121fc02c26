import type { Sector } from '../membership/membership.ts'
import { can, type Role } from '../permissions/can.ts'

/** What a seat can say: of an applicant, and of a partner that is looked at again. */
export const voices = ['admit', 'admit_with_conditions', 'decline', 'suspend', 'expel'] as const
export type Voice = (typeof voices)[number]

export const voicesOnApplicant = ['admit', 'admit_with_conditions', 'decline'] as const
export const voicesOnPartner = ['admit', 'admit_with_conditions', 'suspend', 'expel'] as const

export interface VotingSeat {
  id: string
  sector: Sector
}

export interface GivenVoice {
  seatId: string
  /** The role of the person who gave it. */
  role: Role
  voice: Voice
}

export interface Tally {
  /** Seats that could speak: those with a lead. */
  seats: number
  agreeing: Record<Voice, number>
  /** What more than half of all those seats say, from at least two sectors; nothing while that is not so. */
  outcome: Voice | undefined
}

/**
 * Counts one voice per seat. A voice of anybody but a lead is an error, never a zero. A seat that has lost its lead
 * since is not counted. In whole numbers: half is compared as twice the count.
 */
export function countVoices(seats: readonly VotingSeat[], given: readonly GivenVoice[]): Tally {
  const sectorOf = new Map(seats.map((seat) => [seat.id, seat.sector]))
  const agreeing = { admit: 0, admit_with_conditions: 0, decline: 0, suspend: 0, expel: 0 }
  const sectors = new Map<Voice, Set<Sector>>()
  const counted = new Set<string>()
  for (const { seatId, role, voice } of given) {
    if (!can(role, 'diligence.voice')) throw new RangeError(`${role} has no voice`)
    if (counted.has(seatId)) throw new RangeError('a seat has one voice')
    counted.add(seatId)
    const sector = sectorOf.get(seatId)
    if (sector === undefined) continue
    agreeing[voice] += 1
    sectors.set(voice, (sectors.get(voice) ?? new Set()).add(sector))
  }
  const outcome = voices.find(
    (voice) => agreeing[voice] * 2 > seats.length && (sectors.get(voice)?.size ?? 0) >= 2,
  )
  return { seats: seats.length, agreeing, outcome }
}
