import type { Area } from '@roundtable/shared/audit/reading'

/** Which part of the record is shown, as it stands in the address. What is not there does not narrow it. */
export interface Shown {
  /** `secretariat`, or an organisation or person by id. */
  who?: 'secretariat' | `organisation:${string}` | `person:${string}`
  area?: Area
  /** Days, such as `2026-11-22`, both included, in the zone of the reader. */
  from?: string
  until?: string
}

/** Reads what stands in an address, and leaves out what means nothing. Which areas there are the record knows: their list is not fetched for every page. */
export function readShown({ who, area, from, until }: Record<string, unknown>): Shown {
  return {
    ...(isWho(who) && { who }),
    ...(typeof area === 'string' && /^[a-z-]{1,40}$/.test(area) && { area: area as Area }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
  }
}

const isWho = (value: unknown): value is NonNullable<Shown['who']> =>
  typeof value === 'string' && /^(?:secretariat|(?:organisation|person):[\w-]{1,64})$/.test(value)
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** The same as the server reads it: times in milliseconds, `until` no longer included. */
export function partOf({ who, area, from, until }: Shown) {
  const [kind, id] = who?.split(':') ?? []
  return {
    ...(kind === 'secretariat' && { role: 'secretariat' as const }),
    ...(kind === 'organisation' && { organisation: id }),
    ...(kind === 'person' && { person: id }),
    ...(area && { area }),
    ...(from && { from: String(startOf(from, 0)) }),
    ...(until && { until: String(startOf(until, 1)) }),
  }
}

function startOf(day: string, plus: number): number {
  const start = new Date(`${day}T00:00`)
  start.setDate(start.getDate() + plus)
  return Math.max(0, start.getTime())
}
