import { type Day, daysBetween } from '../calendar/days.ts'
import type { goalFields, milestoneFields } from './milestones.ts'
import type { RowOf } from './rows-table.ts'

export type Milestone = RowOf<typeof milestoneFields>
export type Goal = RowOf<typeof goalFields>

/** What is to be looked at in a milestone: said beside it, never refused (CAP-4.3). Ids are of milestones. */
export type MilestoneFlag =
  | { is: 'cycle'; through: readonly string[] }
  | { is: 'serves_no_goal' }
  | { is: 'waits_for_removed'; ids: readonly string[] }
  | { is: 'step_of_removed' }
  | { is: 'no_owner' }
  | { is: 'owner_gone' }
  | { is: 'seat_vacant' }
  | { is: 'done_without_evidence' }
  | { is: 'due_before_start' }
  | { is: 'due_before_what_it_waits_for'; ids: readonly string[] }
  | { is: 'done_while_step_open'; ids: readonly string[] }

/** What flags are read from, beside the milestone itself. */
export interface MilestoneContext {
  /** All rows, those taken off the table included. */
  milestones: readonly Milestone[]
  goals: readonly Goal[]
  /** The open seats, and which of them nobody holds. */
  seats: ReadonlyMap<string, { vacant: boolean }>
}

/** The flags of every milestone on the table, by id. What was dropped has none. */
export function milestoneFlags(context: MilestoneContext): ReadonlyMap<string, readonly MilestoneFlag[]> {
  const standing = new Map(onTable(context.milestones).map((row) => [row.id, row]))
  return new Map(
    [...standing.values()].map((row) => [
      row.id,
      row.status === 'dropped' ? [] : flagsOf(row, standing, context),
    ]),
  )
}

type Standing = ReadonlyMap<string, Milestone>

function flagsOf(row: Milestone, standing: Standing, context: MilestoneContext): MilestoneFlag[] {
  return [
    ...ownerFlags(row, context),
    ...goalFlags(row, context),
    ...dependencyFlags(row, standing),
    ...dateFlags(row, standing),
    ...doneFlags(row, standing),
  ]
}

function ownerFlags({ ownerSeat }: Milestone, { seats }: MilestoneContext): MilestoneFlag[] {
  if (ownerSeat === null) return [{ is: 'no_owner' }]
  const seat = seats.get(ownerSeat)
  if (seat === undefined) return [{ is: 'owner_gone' }]
  return seat.vacant ? [{ is: 'seat_vacant' }] : []
}

function goalFlags({ goal }: Milestone, { goals }: MilestoneContext): MilestoneFlag[] {
  return onTable(goals).some(({ id }) => id === goal) ? [] : [{ is: 'serves_no_goal' }]
}

function dependencyFlags(row: Milestone, standing: Standing): MilestoneFlag[] {
  const through = wayBack(row, standing)
  const gone = row.dependsOn.filter((id) => !standing.has(id))
  const parentGone = row.intermediateOf !== null && !standing.has(row.intermediateOf)
  return [
    ...(through.length > 0 ? [{ is: 'cycle', through } as const] : []),
    ...(gone.length > 0 ? [{ is: 'waits_for_removed', ids: gone } as const] : []),
    ...(parentGone ? [{ is: 'step_of_removed' } as const] : []),
  ]
}

function dateFlags(row: Milestone, standing: Standing): MilestoneFlag[] {
  const { due, start } = row
  if (due === null) return []
  const later = row.dependsOn.filter((id) => isLater(standing.get(id), due))
  return [
    ...(start !== null && due < start ? [{ is: 'due_before_start' } as const] : []),
    ...(later.length > 0 ? [{ is: 'due_before_what_it_waits_for', ids: later } as const] : []),
  ]
}

function isLater(other: Milestone | undefined, due: Day): boolean {
  return other !== undefined && isOpen(other) && other.due !== null && other.due > due
}

function doneFlags(row: Milestone, standing: Standing): MilestoneFlag[] {
  if (row.status !== 'done') return []
  const open = [...standing.values()].filter((step) => step.intermediateOf === row.id && isOpen(step))
  return [
    ...(row.evidence.length === 0 ? [{ is: 'done_without_evidence' } as const] : []),
    ...(open.length > 0 ? [{ is: 'done_while_step_open', ids: open.map(({ id }) => id) } as const] : []),
  ]
}

/** The shortest way from a milestone over what must be done before it back to itself; empty where there is none. */
function wayBack(row: Milestone, standing: Standing): string[] {
  const cameFrom = new Map<string, string>()
  const ways = [row.id]
  for (const at of ways) {
    for (const before of doneBefore(at, standing)) {
      if (before === row.id) return wayTo(at, cameFrom, row.id)
      if (cameFrom.has(before)) continue
      cameFrom.set(before, at)
      ways.push(before)
    }
  }
  return []
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const way = [end]
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!)
  return way
}

/** What it waits for, and its own steps. */
function doneBefore(id: string, standing: Standing): string[] {
  const waitsFor = (standing.get(id)?.dependsOn ?? []).filter((other) => standing.has(other))
  const steps = [...standing.values()].filter(({ intermediateOf }) => intermediateOf === id)
  return [...waitsFor, ...steps.map((step) => step.id)]
}

/** How it stands on a day: an open one whose date is over is late, whatever its status says. */
export function standingOn(row: Milestone, today: Day): Milestone['status'] | 'late' {
  return isOpen(row) && row.due !== null && row.due < today ? 'late' : row.status
}

/** Still to be reached. */
export function isOpen({ status }: Milestone): boolean {
  return status === 'planned' || status === 'on_track' || status === 'at_risk'
}

/** By how many days it is promised later than first; negative is earlier, 0 also where there is no date. */
export function slipOf({ due, originalDue }: Milestone): number {
  return due === null || originalDue === null ? 0 : daysBetween(originalDue, due)
}

/** What to write for a new date: the first one is kept as what was promised. */
export function dated(row: Pick<Milestone, 'originalDue'>, due: Day | null): Partial<Milestone> {
  return row.originalDue === null && due !== null ? { due, originalDue: due } : { due }
}

/** The number for a new one. Numbers of rows taken off the table are not given again. */
export function nextNumber(milestones: readonly Milestone[]): number {
  return Math.max(0, ...milestones.map((row) => row.number ?? 0)) + 1
}

/** What people call each: M4. Where two were added at the same moment, the later id is M4b. */
export function namesOf(milestones: readonly Milestone[]): ReadonlyMap<string, string> {
  const taken = new Map<number, number>()
  const named = milestones
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, number }) => {
      const before = taken.get(number ?? 0) ?? 0
      taken.set(number ?? 0, before + 1)
      return [id, `M${number ?? ''}${before === 0 ? '' : letter(before)}`] as const
    })
  return new Map(named)
}

const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + (index % 26))

/** The rows that were not taken off their table. */
export function onTable<Row extends { removed: boolean }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ removed }) => !removed)
}
