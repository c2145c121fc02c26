import type { goalFields, milestoneFields } from '@roundtable/shared/document-kinds/milestones'
import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import type { Attendance, AtField } from '../rows/row-presence.ts'
import type { Amended } from '../rows/amended.ts'
import type { Plan } from './plan.ts'
import type { MilestoneActs } from './use-milestone-acts.ts'

/** What each part of the document is given. */
export interface MilestonesProps {
  milestones: OpenTable<typeof milestoneFields>
  goals: OpenTable<typeof goalFields>
  plan: Plan
  others: readonly AtField[]
  attendance: Attendance
  mayWrite: boolean
  amended: Amended
  acts: MilestoneActs
  /** `2026-11-22` */
  today: string
  onOpen(id: string): void
}
