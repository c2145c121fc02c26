import {
  type Goal,
  type Milestone,
  type MilestoneFlag,
  milestoneFlags,
  namesOf,
  onTable,
  slipOf,
} from '@roundtable/shared/document-kinds/milestone-rules'
import type { SeatOfTable } from '../rows/use-seats.ts'

/** The milestones as every view reads them, with all that follows from them. */
export interface Plan {
  /** All rows, those taken off the table included. */
  rows: readonly Milestone[]
  standing: readonly Milestone[]
  removed: readonly Milestone[]
  goals: readonly Goal[]
  byId: ReadonlyMap<string, Milestone>
  /** M4. */
  names: ReadonlyMap<string, string>
  flags: ReadonlyMap<string, readonly MilestoneFlag[]>
  slips: ReadonlyMap<string, number>
  /** Nothing while they are on their way; then nothing is said about owners either. */
  seats: ReadonlyMap<string, SeatOfTable> | undefined
}

export function readPlan(
  rows: readonly Milestone[],
  goals: readonly Goal[],
  seats: ReadonlyMap<string, SeatOfTable> | undefined,
): Plan {
  const standing = onTable(rows)
  const known = seats ?? new Map(rows.map(({ ownerSeat }) => [ownerSeat ?? '', { vacant: false }]))
  return {
    rows,
    standing,
    removed: rows.filter(({ removed }) => removed),
    goals: onTable(goals),
    byId: new Map(rows.map((row) => [row.id, row])),
    names: namesOf(rows),
    flags: milestoneFlags({ milestones: rows, goals, seats: known }),
    slips: new Map(rows.map((row) => [row.id, slipOf(row)])),
    seats,
  }
}

/** M4 Baseline of 2,000 households. */
export function fullName(plan: Plan, id: string): string {
  return `${plan.names.get(id) ?? ''} ${plan.byId.get(id)?.title ?? ''}`.trim()
}

/** Which milestones stand in its way, by their short names. */
export function waitsFor(plan: Plan, { dependsOn }: Milestone): string {
  return dependsOn
    .map((id) => plan.names.get(id) ?? '?')
    .toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }))
    .join(', ')
}
