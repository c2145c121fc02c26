import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { partnershipQuery } from '../../api/partnership.ts'
import { Button } from '../../ui/button.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { PeopleTable } from './people-table.tsx'
import { membersQuery } from './queries.ts'
import './membership.css'

/** Who acts here, for whom and in which role. The secretariat invites, changes roles, suspends and removes. */
export function PeopleScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, members] = useSuspenseQueries({ queries: [partnershipQuery(slug), membersQuery(slug)] })
  const [inviting, setInviting] = useState(false)
  const invites = can(partnership.data.role, 'people.invite')
  const inviteButton = invites && (
    <Button tone="primary" onClick={() => setInviting(true)}>
      <UserPlus className="icon" aria-hidden />
      <Trans>Invite a person</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`People`} />
      <div className="page">
        <PageHead title={t`People`} actions={inviteButton}>
          {invites ? (
            <Trans>
              Everybody has one role here. What you change takes effect at once and stands in the record.
            </Trans>
          ) : (
            <Trans>
              Everybody has one role here. The secretariat invites, changes roles and removes; each act stands
              in the record.
            </Trans>
          )}
        </PageHead>
        {invites && <OpenInvitations slug={slug} />}
        <PeopleTable partnership={partnership.data} members={members.data} />
      </div>
      {inviting && <InviteDialog partnership={partnership.data} onClose={() => setInviting(false)} />}
    </>
  )
}
