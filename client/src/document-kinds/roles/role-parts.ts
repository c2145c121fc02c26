import { useLingui } from '@lingui/react/macro'
import type { RoleDefinition, RoleFlag } from '@roundtable/shared/document-kinds/role-rules'
import type { roleFields } from '@roundtable/shared/document-kinds/roles'
import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import type { RoleAcceptance } from '../../api/answers.ts'
import type { Amended } from '../rows/amended.ts'
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
  const { t } = useLingui()
  return (flag) => {
    switch (flag.is) {
      case 'no_holder':
        return t`Nobody holds this role.`
      case 'holder_gone':
        return t`The seat that held it was closed.`
      case 'seat_vacant':
        return t`Nobody holds the seat it belongs to.`
      case 'not_accepted':
        return t`Its holder has not accepted it yet.`
      case 'acceptance_lapsed':
        return t`It was accepted in other terms than these.`
      case 'domain_held_twice': {
        const titles = roles
          .filter(({ id }) => flag.ids.includes(id))
          .map(({ title }) => `“${title}”`)
          .join(', ')
        return t`Another seat holds the same field of work: ${titles}.`
      }
      case 'over_but_held':
        return t`It is over, and its holder is still named.`
      case 'to_before_from':
        return t`It ends before it begins.`
      case 'needs_unmet':
        return t`What it needs is not there yet.`
    }
  }
}
