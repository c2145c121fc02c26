import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { partnershipQuery } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { BesideTheTable } from './beside-the-table.tsx'
import { GroupOfSeats } from './group-of-seats.tsx'
import { HonestLine } from './honest-line.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { membersQuery } from './queries.ts'
import { OpenSeatButton, useOpenSeat } from './open-seat.tsx'
import { SeatMenu } from './seat-menu.tsx'
import { SeatsFigure } from './seats-figure.tsx'
import { type Seat, tableOfSeats } from './table-of-seats.ts'
import './membership.css'

/** Who sits at the table, by group. The secretariat opens, fills, hands over and closes seats from here. */
export function PartnersScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [partnership, members] = useSuspenseQueries({ queries: [partnershipQuery(slug), membersQuery(slug)] })
  const [inviting, setInviting] = useState(false)
  const opening = useOpenSeat(slug)
  const { role, foundingRule } = partnership.data
  const table = tableOfSeats(partnership.data, members.data)
  const settles = can(role, 'seats.change')
  const menuOf = settles ? (seat: Seat) => <SeatMenu partnership={partnership.data} seat={seat} /> : undefined
  const nobody = table.groups.every(({ seats }) => seats.length === 0)
  const shown = settles ? table.groups : table.groups.filter(({ seats }) => seats.length > 0)
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
        <HonestLine composition={table.composition} rule={foundingRule} />
        <ProblemBanner problem={opening.error} />
        <div className="partners">
          <div>
            {nobody && <NobodyYet />}
            {shown.map(({ group, seats }) => (
              <GroupOfSeats
                key={group.id}
                group={group}
                seats={seats}
                menuOf={menuOf}
                action={settles && <OpenSeatButton group={group} opening={opening} />}
              />
            ))}
          </div>
          <aside className="partners-beside" aria-label={t`Seats and people without a vote`}>
            {!nobody && <SeatsFigure table={table} />}
            <BesideTheTable table={table} />
            <p className="small">
              <Link to="/p/$slug/people" params={{ slug }}>
                <Trans>All people and their roles</Trans>
              </Link>
            </p>
          </aside>
        </div>
      </div>
      {inviting && <InviteDialog partnership={partnership.data} onClose={() => setInviting(false)} />}
    </>
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
