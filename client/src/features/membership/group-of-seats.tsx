import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Member } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { Table } from '../../ui/table.tsx'
import { type Group, lacksLead, leadsOf, type Seat, standingOf } from './table-of-seats.ts'

interface GroupOfSeatsProps {
  group: Group
  seats: readonly Seat[]
  /** For those who may open seats. */
  action?: ReactNode
  /** What may be done with a seat. */
  menuOf?: ((seat: Seat) => ReactNode) | undefined
}

/** One stakeholder group: its seats, who leads each and who else acts for it. */
export function GroupOfSeats({ group, seats, action, menuOf }: GroupOfSeatsProps) {
  const { t } = useLingui()
  const heads = [
    { text: t`Seat`, share: '32%' },
    { text: t`Lead delegate`, share: '24%' },
    { text: t`Also acting for it` },
    { text: t`Since`, share: '13%' },
    ...(menuOf ? [{ text: t`Actions`, hidden: true, share: '8%' } as const] : []),
  ] as const
  return (
    <section className="group-of-seats">
      <div className="group-of-seats-head">
        <h2>
          <GroupShape sector={group.sector} />
          <bdi>{group.name}</bdi>
          <small>
            <Plural value={seats.length} _0="No seats yet" one="# seat" other="# seats" />
          </small>
        </h2>
        {action}
      </div>
      {seats.length > 0 && (
        <Table caption={t`Partners, ${group.name}`} heads={heads}>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} menu={menuOf?.(seat)} />
          ))}
        </Table>
      )}
    </section>
  )
}

function SeatRow({ seat, menu }: { seat: Seat; menu: ReactNode }) {
  const { t } = useLingui()
  const dates = useDates()
  const leads = leadsOf(seat)
  const others = seat.people.filter((member) => !leads.includes(member))
  const since = seat.holders[0]?.since
  return (
    <tr data-standing={standingOf(seat)}>
      <td>
        <Holders seat={seat} />
      </td>
      <td data-label={leads.length > 0 ? t`Lead delegate` : undefined}>
        <People members={leads} />
        <LeadMissing seat={seat} />
      </td>
      <td data-label={others.length > 0 ? t`Also acting for it` : undefined}>
        <People members={others} />
      </td>
      <td data-label={since === undefined ? undefined : t`Since`}>
        {since !== undefined && <span className="nowrap">{dates.month(since)}</span>}
      </td>
      {menu && <td className="table-actions">{menu}</td>}
    </tr>
  )
}

function Holders({ seat: { holders, own } }: { seat: Seat }) {
  const { t } = useLingui()
  const { slug = '' } = useParams({ strict: false })
  if (holders.length === 0) {
    return (
      <span className="seat-vacant">
        <Trans>Vacant seat</Trans>
      </span>
    )
  }
  return (
    <>
      {holders.map((holder, index) => (
        <b key={holder.id}>
          {index > 0 && <span className="muted"> {t`with`} </span>}
          <Link to="/p/$slug/partners/$organisationId" params={{ slug, organisationId: holder.id }}>
            <bdi>{holder.name}</bdi>
          </Link>
        </b>
      ))}
      {holders.length > 1 && (
        <>
          {' '}
          <Badge>{t`Shared seat`}</Badge>
        </>
      )}
      {own && (
        <>
          {' '}
          <Badge>{t`You`}</Badge>
        </>
      )}
    </>
  )
}

function People({ members }: { members: readonly Member[] }) {
  const { t } = useLingui()
  if (members.length === 0) return null
  return (
    <ul className="seat-people">
      {members.map((member) => (
        <li key={member.id}>
          <bdi>{member.person.name}</bdi>
          {member.isDeputy && <span className="muted">{t`Deputy`}</span>}
          {member.suspendedSince !== null && <Badge tone="watch">{t`Suspended`}</Badge>}
        </li>
      ))}
    </ul>
  )
}

/** A seat that cannot cast its ballot says so, and why. */
function LeadMissing({ seat }: { seat: Seat }) {
  const icon = <TriangleAlert className="icon" aria-hidden />
  if (standingOf(seat) === 'vacant') {
    return (
      <Badge tone="watch" icon={icon}>
        <Trans>Vacant</Trans>
      </Badge>
    )
  }
  if (standingOf(seat) === 'awaited') {
    return (
      <Badge tone="watch" icon={icon}>
        <Trans>Nobody has joined yet</Trans>
      </Badge>
    )
  }
  if (!lacksLead(seat)) return null
  return (
    <Badge tone="watch" icon={icon}>
      <Trans>No lead</Trans>
    </Badge>
  )
}
