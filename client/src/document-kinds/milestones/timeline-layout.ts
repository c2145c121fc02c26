import type { Milestone } from '@roundtable/shared/document-kinds/milestone-rules'
import { scaleUtc } from '@visx/scale'

/** All numbers in pixels. */
export const lane = 26
const firstLane = 66
const letter = 6.7
const markRoom = 16
const leastQuarter = 150
const crowdedQuarter = 56
const crowded = 14

export interface Placed {
  row: Milestone
  name: string
  x: number
  /** Where it was first promised, if that is elsewhere. */
  promisedX: number | undefined
  y: number
  label: string
  /** The words stand before the mark where there is no room behind it. */
  labelBefore: boolean
}

export interface Quarter {
  x: number
  /** 1 to 4. */
  quarter: number
  year: number
}

export interface TimelineLayout {
  width: number
  height: number
  /** Below all marks, where dependencies run. */
  foot: number
  quarters: readonly Quarter[]
  todayX: number
  placed: readonly Placed[]
}

/** Lays dated milestones out by quarters, in as many lanes as keep them apart. `width` is what the page has room for. */
export function layOut(
  rows: readonly (Milestone & { due: string })[],
  names: ReadonlyMap<string, string>,
  today: string,
  room: number,
): TimelineLayout {
  const days = [today, ...rows.flatMap(({ due, originalDue }) => [due, originalDue ?? due])].toSorted()
  const from = quarterOf(days[0]!)
  const until = quarterOf(days.at(-1)!) + 1
  const count = until - from
  const width = Math.max(room, count * (count > crowded ? crowdedQuarter : leastQuarter))
  const scale = scaleUtc({ domain: [startOf(from), startOf(until)], range: [16, width - 24] })
  const at = (day: string) => Math.round(scale(Date.parse(`${day}T00:00Z`)))
  const placed = place(rows, names, at, width)
  const lowest = Math.max(firstLane, ...placed.map(({ y }) => y))
  return {
    width,
    height: lowest + 48,
    foot: lowest + 30,
    quarters: Array.from({ length: count }, (_, index) => {
      const quarter = from + index
      return {
        x: Math.round(scale(startOf(quarter))),
        quarter: (quarter % 4) + 1,
        year: Math.floor(quarter / 4),
      }
    }),
    todayX: at(today),
    placed,
  }
}

function place(
  rows: readonly (Milestone & { due: string })[],
  names: ReadonlyMap<string, string>,
  at: (day: string) => number,
  width: number,
): Placed[] {
  const ends: number[] = []
  return rows.map((row) => {
    const name = names.get(row.id) ?? ''
    const x = at(row.due)
    const promised = row.originalDue === null ? x : at(row.originalDue)
    const promisedX = promised === x ? undefined : promised
    const label = labelOf(name, row.title)
    const words = label.length * letter
    const labelBefore = x + markRoom + words > width && Math.min(x, promised) - markRoom - words > 0
    const from = Math.min(x, promised) - 12 - (labelBefore ? words : 0)
    const until = Math.max(x, promised) + 12 + (labelBefore ? 0 : words)
    const free = ends.findIndex((end) => end < from)
    const index = free === -1 ? ends.length : free
    ends[index] = until
    return { row, name, x, promisedX, y: firstLane + index * lane, label, labelBefore }
  })
}

const longestLabel = 24

function labelOf(name: string, title: string): string {
  const words = title.length > longestLabel ? `${title.slice(0, longestLabel - 1).trimEnd()}…` : title
  return `${name} ${words}`
}

/** Quarters are counted from the year 0. */
function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
}

function startOf(quarter: number): number {
  return Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1)
}
