import { othersOf } from '@roundtable/shared/document-kinds/flag-others'
import type { RoleDefinition, RoleFlag } from '@roundtable/shared/document-kinds/role-rules'
import type { roleFields } from '@roundtable/shared/document-kinds/roles'
import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import type { RoleAcceptance } from '../../api/answers.ts'
import type { Amended } from '../rows/amended.ts'
import { useRowFlagWords } from '../rows/flag-words.ts'
import type { Attendance, AtField } from '../rows/row-presence.ts'
import type { SeatOfTable } from '../rows/use-seats.ts'

/** What each part of a document of roles is given. */
export interface RolesProps {
  slug: string
  documentId: string
  table: OpenTable<typeof roleFields>
  /** Those on the table. */
  roles: readonly RoleDefinition[]
  /** Nothing while they are on their way; then nothing is said about holders either. */
  seats: ReadonlyMap<string, SeatOfTable> | undefined
  accepted: readonly RoleAcceptance[] | undefined
  flags: ReadonlyMap<string, readonly RoleFlag[]>
  others: readonly AtField[]
  attendance: Attendance
  mayWrite: boolean
  amended: Amended
  /** In a suggestion nobody accepts a role: it is the document's roles that bind. */
  isBranch: boolean
}

/** What is to be looked at in a role, in sentences. */
export function useRoleFlagWords(roles: readonly RoleDefinition[]): (flag: RoleFlag) => string {
  const say = useRowFlagWords()
  return (flag) => {
    const ids = othersOf(flag)
    const others = roles.filter(({ id }) => ids.includes(id)).map(({ title }) => `“${title}”`)
    return say(`role.${flag.is}`, others)
  }
}
