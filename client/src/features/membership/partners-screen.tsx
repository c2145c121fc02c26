import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '../../api/answers.ts'
import { partnershipQuery } from '../../api/partnership.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { BesideTheTable } from './beside-the-table.tsx'
import { GroupOfSeats } from './group-of-seats.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { membersQuery } from './queries.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { SeatsFigure } from './seats-figure.tsx'
import { type TableOfSeats, tableOfSeats } from './table-of-seats.ts'
import './partners-screen.css'

/** Who sits at the table, by group. The secretariat invites and removes from here. */
export function PartnersScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, members] = useSuspenseQueries({ queries: [partnershipQuery(slug), membersQuery(slug)] })
  const [inviting, setInviting] = useState(false)
  const [removing, setRemoving] = useState<Member>()
  const { role } = partnership.data
  const table = tableOfSeats(partnership.data, members.data)
  const inviteButton = can(role, 'people.invite') && (
    <Button tone="primary" onClick={() => setInviting(true)}>
      <UserPlus className="icon" aria-hidden />
      <Trans>Invite a person</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Partners`} />
      <div className="page">
        <PageHead title={t`Partners`} actions={inviteButton}>
          <Trans>
            A seat belongs to an organisation, not to a person. Each seat has one voice and each group is
            counted on its own.
          </Trans>
        </PageHead>
        <div className="partners">
          <Seats table={table} onRemove={can(role, 'people.remove') ? setRemoving : undefined} />
          <aside className="partners-beside" aria-label={t`Seats and people without a vote`}>
            <SeatsFigure table={table} />
            {can(role, 'people.invite') && <OpenInvitations slug={slug} />}
            <BesideTheTable table={table} onRemove={can(role, 'people.remove') ? setRemoving : undefined} />
          </aside>
        </div>
      </div>
      {inviting && <InviteDialog partnership={partnership.data} onClose={() => setInviting(false)} />}
      {removing && <RemoveDialog slug={slug} member={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}

function Seats({
  table,
  onRemove,
}: {
  table: TableOfSeats
  onRemove: ((member: Member) => void) | undefined
}) {
  const { t } = useLingui()
  const groups = table.groups.filter(({ seats }) => seats.length > 0)
  if (groups.length === 0 && table.ungrouped.length === 0) return <NobodyYet />
  return (
    <div>
      {groups.map(({ group, seats }) => (
        <GroupOfSeats
          key={group.id}
          name={group.name}
          sector={group.sector}
          seats={seats}
          onRemove={onRemove}
        />
      ))}
      {table.ungrouped.length > 0 && (
        <GroupOfSeats name={t`Without a group`} sector={null} seats={table.ungrouped} onRemove={onRemove} />
      )}
    </div>
  )
}

function NobodyYet() {
  const { t } = useLingui()
  return (
    <EmptyState title={t`No partner has a seat yet`}>
      <Trans>
        Start with just a few partners who differ. Each one the secretariat invites takes a seat here.
      </Trans>
    </EmptyState>
  )
}
