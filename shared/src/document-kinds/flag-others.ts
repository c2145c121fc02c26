import type { MilestoneFlag } from './milestone-rules.ts'
import type { RoleFlag } from './role-rules.ts'

/** The other rows a flag speaks of, by id; the way round for a circle. */
export function othersOf(flag: MilestoneFlag | RoleFlag): readonly string[] {
  if ('through' in flag) return flag.through
  return 'ids' in flag ? flag.ids : []
}
