import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Sector } from '@roundtable/shared/membership'
import { TriangleAlert, UserMinus } from 'lucide-react'
import type { Member } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { Table } from '../../ui/table.tsx'
import type { Seat } from './table-of-seats.ts'

interface GroupOfSeatsProps {
  name: string
  sector: Sector | null
  seats: readonly Seat[]
  /** For those who may remove people. */
  onRemove: ((member: Member) => void) | undefined
}

/** One stakeholder group: its seats and who speaks for each. */
export function GroupOfSeats({ name, sector, seats, onRemove }: GroupOfSeatsProps) {
  const { t } = useLingui()
  const heads = [
    { text: t`Seat`, share: '38%' },
    { text: t`People` },
    { text: t`Since`, share: '16%' },
  ] as const
  return (
    <section className="group-of-seats">
      <h2>
        {sector && <GroupShape sector={sector} />}
        <bdi>{name}</bdi>
        <small>
          <Plural value={seats.length} one="# seat" other="# seats" />
        </small>
      </h2>
      <Table caption={t`Partners, ${name}`} heads={heads}>
        {seats.map((seat) => (
          <SeatRow key={seat.organisation.id} seat={seat} onRemove={onRemove} />
        ))}
      </Table>
    </section>
  )
}

function SeatRow({ seat, onRemove }: { seat: Seat; onRemove: GroupOfSeatsProps['onRemove'] }) {
  const { t } = useLingui()
  const dates = useDates()
  const { organisation, people, own } = seat
  return (
    <tr>
      <td>
        <b>
          <bdi>{organisation.name}</bdi>
        </b>{' '}
        {own && <Badge>{t`You`}</Badge>}
      </td>
      <td>
        {people.length === 0 && <Vacant />}
        <ul className="seat-people">
          {people.map((member) => (
            <SeatPerson key={member.id} member={member} onRemove={onRemove} />
          ))}
        </ul>
      </td>
      <td data-label={people.length > 0 ? t`Since` : undefined}>
        {people.length > 0 && dates.month(Math.min(...people.map((member) => member.joinedAt)))}
      </td>
    </tr>
  )
}

function SeatPerson({ member, onRemove }: { member: Member; onRemove: GroupOfSeatsProps['onRemove'] }) {
  const roleNames = useRoleNames()
  return (
    <li>
      <span>
        <bdi>{member.person.name}</bdi> <span className="muted">{roleNames[member.role]}</span>
      </span>
      {onRemove && !member.self && <RemoveButton member={member} onRemove={onRemove} />}
    </li>
  )
}

export function RemoveButton({ member, onRemove }: { member: Member; onRemove(member: Member): void }) {
  const { t } = useLingui()
  return (
    <Button
      tone="ghost"
      size="small"
      aria-label={t`Remove ${member.person.name}…`}
      onClick={() => onRemove(member)}
    >
      <UserMinus className="icon" aria-hidden />
    </Button>
  )
}

function Vacant() {
  return (
    <Badge tone="watch" icon={<TriangleAlert className="icon" aria-hidden />}>
      <Trans>Vacant</Trans>
    </Badge>
  )
}
