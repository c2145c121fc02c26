import { type Sector, sectors } from './membership.ts'

/** From so many partners of so many sectors on, a partnership counts as founded (CAP-3.3). */
export interface FoundingRule {
  leastPartners: number
  leastSectors: number
}

/** Who is at the table, counted by seats: one that nobody acts for yet speaks for no sector. */
export interface Composition {
  /** Seats of each sector that somebody acts for. */
  filled: Readonly<Record<Sector, number>>
  /** Seats that nobody acts for: vacant ones, and those of an organisation nobody of which has joined yet. */
  empty: number
  /** Organisations with a seat, alone or with another. */
  partners: number
  sectorsSeated: number
  isFounded: boolean
  /** Partners from at least three of the four sectors: what the word means (domain 7). */
  isMultiStakeholder: boolean
}

/** So many sectors make it a multi-stakeholder partnership. */
export const leastSectorsOfAll = 3

/** `holders`: how many organisations act for the seat now, by at least one person each. */
export function composition(
  seats: readonly { sector: Sector; holders: number }[],
  rule: FoundingRule,
): Composition {
  const taken = seats.filter((seat) => seat.holders > 0)
  const filledIn = (sector: Sector) => taken.filter((seat) => seat.sector === sector).length
  const filled = Object.fromEntries(sectors.map((sector) => [sector, filledIn(sector)])) as Record<
    Sector,
    number
  >
  const partners = taken.reduce((sum, seat) => sum + seat.holders, 0)
  const sectorsSeated = sectors.filter((sector) => filled[sector] > 0).length
  return {
    filled,
    empty: seats.length - taken.length,
    partners,
    sectorsSeated,
    isFounded: partners >= rule.leastPartners && sectorsSeated >= rule.leastSectors,
    isMultiStakeholder: sectorsSeated >= leastSectorsOfAll,
  }
}
