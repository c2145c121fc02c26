import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { partnershipQuery } from '../../api/partnership.ts'
import { PageBar, PageHead, PageSection } from '../../ui/page.tsx'
import { HonestLine } from './honest-line.tsx'
import { membersQuery } from './queries.ts'
import { SettingsForm } from './settings-form.tsx'
import { SettingsList } from './settings-list.tsx'
import { StakeholderGroups } from './stakeholder-groups.tsx'
import { tableOfSeats } from './table-of-seats.ts'
import './membership.css'

/** What the partnership is called, how it counts and how it cuts its groups. Everybody reads, the secretariat changes. */
export function SettingsScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, members] = useSuspenseQueries({ queries: [partnershipQuery(slug), membersQuery(slug)] })
  const settles = can(partnership.data.role, 'partnership.settle')
  const table = tableOfSeats(partnership.data, members.data)
  return (
    <>
      <PageBar title={t`Settings`} />
      <div className="page" data-measure="narrow">
        <PageHead title={t`Settings`}>
          {settles ? (
            <Trans>What you change here is seen by every partner and stands in the record.</Trans>
          ) : (
            <Trans>The secretariat changes these. Every change stands in the record.</Trans>
          )}
        </PageHead>
        <HonestLine composition={table.composition} rule={partnership.data.foundingRule} />
        <PageSection title={t`The partnership`}>
          {settles ? (
            <SettingsForm partnership={partnership.data} />
          ) : (
            <SettingsList partnership={partnership.data} />
          )}
        </PageSection>
        <PageSection title={t`Stakeholder groups`}>
          <StakeholderGroups partnership={partnership.data} table={table} />
        </PageSection>
      </div>
    </>
  )
}
