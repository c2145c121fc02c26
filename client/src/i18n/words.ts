import { useLingui } from '@lingui/react/macro'
import type { Sector } from '@roundtable/shared/membership'
import type { Role } from '@roundtable/shared/permissions'

/** What the roles are called, in the language of the page. */
export function useRoleNames(): Readonly<Record<Role, string>> {
  const { t } = useLingui()
  return {
    partner_lead: t`Partner lead`,
    partner_member: t`Partner member`,
    secretariat: t`Secretariat`,
    observer: t`Observer`,
    applicant: t`Applicant`,
  }
}

/** What the four societal areas are called, in the language of the page. */
export function useSectorNames(): Readonly<Record<Sector, string>> {
  const { t } = useLingui()
  return {
    public: t`State`,
    private: t`Private sector`,
    civil_society: t`Civil society`,
    academia: t`Academia`,
  }
}
