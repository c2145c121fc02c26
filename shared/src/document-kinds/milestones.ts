import { rowsKind } from './rows.ts'
import { day, number, oneOf, reference } from './rows-field.ts'
import { line, lines, references } from './rows-shared-fields.ts'

export const milestoneStatuses = ['planned', 'on_track', 'at_risk', 'done', 'missed', 'dropped'] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]

/** What a milestone holds (CAP-4.3, CAP-4.8). Seats are ids of the partnership's seats. */
export const milestoneFields = {
  /** By which people call it: M4. Two added at the same moment have the same, and are told apart when read. */
  number: number(1, 100_000),
  title: line(300),
  /** A row of the table `goals`. */
  goal: reference(),
  /** Exactly one seat is accountable. */
  ownerSeat: reference(),
  contributors: references(),
  start: day(),
  due: day(),
  /** The first date it was promised for; re-dating keeps it. */
  originalDue: day(),
  /** One sentence for the others. */
  whyMoved: line(300),
  status: oneOf('planned', 'on_track', 'at_risk', 'done', 'missed', 'dropped'),
  /** Each a line, with a link in it where there is one. */
  evidence: lines(1000),
  dependsOn: references(),
  /** The milestone this one is a step of. */
  intermediateOf: reference(),
  /** How the public may read it, once it is released. */
  publicTitle: line(300),
} as const

export const goalFields = { title: line(300) } as const

/** What the partnership wants to have reached by when, and who answers for it. */
export const milestones = rowsKind({
  id: 'milestones',
  schemaVersion: 1,
  tables: { goals: goalFields, milestones: milestoneFields },
})
