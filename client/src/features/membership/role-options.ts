import { useLingui } from '@lingui/react/macro'
import { type RoleAtTheTable, rolesAtTheTable } from '@roundtable/shared/permissions'
import { useRoleNames } from '../../i18n/words.ts'

/** The roles one can be given, each with what it may do; the lead first. */
export function useRoleOptions() {
  const { t } = useLingui()
  const roleNames = useRoleNames()
  const hints: Record<RoleAtTheTable, string> = {
    partner_lead: t`Writes, and casts the organisation’s ballot`,
    partner_member: t`Writes for the organisation`,
    secretariat: t`Invites and moderates; has no vote and does not write in texts`,
    observer: t`Reads everything, writes nothing`,
  }
  const order: readonly RoleAtTheTable[] = [
    'partner_lead',
    ...rolesAtTheTable.filter((role) => role !== 'partner_lead'),
  ]
  return order.map((value) => ({ value, label: roleNames[value], hint: hints[value] }))
}
