import { useLingui } from '@lingui/react/macro'
import type { Member, Partnership } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { PersonMenu } from './person-menu.tsx'

interface PeopleTableProps {
  partnership: Partnership
  members: readonly Member[]
}

/** Everybody by name, with what the asker may do about each. */
export function PeopleTable({ partnership, members }: PeopleTableProps) {
  const { t } = useLingui()
  const heads = [
    { text: t`Name`, share: '32%' },
    { text: t`Role`, share: '24%' },
    { text: t`Organisation` },
    { text: t`Since`, share: '13%' },
    { text: t`Actions`, hidden: true, share: '8%' },
  ] as const
  return (
    <div className="people">
      <Table caption={t`People`} heads={heads}>
        {members.map((member) => (
          <PersonRow key={member.id} partnership={partnership} member={member} members={members} />
        ))}
      </Table>
    </div>
  )
}

function PersonRow({ partnership, member, members }: PeopleTableProps & { member: Member }) {
  const { t } = useLingui()
  const dates = useDates()
  const roleName = useRoleNames()[member.role]
  const suspendedOn = member.suspendedSince === null ? null : dates.day(member.suspendedSince)
  return (
    <tr>
      <td>
        <span className="person">
          <Avatar name={member.person.name} sector={member.sector} />
          <b>
            <bdi>{member.person.name}</bdi>
          </b>
          {member.self && <Badge>{t`You`}</Badge>}
        </span>
      </td>
      <td>
        {member.isDeputy ? t`${roleName}, deputy` : roleName}
        {suspendedOn !== null && (
          <div>
            <Badge tone="watch">{t`Suspended since ${suspendedOn}`}</Badge>
          </div>
        )}
      </td>
      <td data-label={member.organisation ? t`Organisation` : undefined}>
        <bdi>{member.organisation?.name}</bdi>
      </td>
      <td data-label={t`Since`}>
        <span className="nowrap">{dates.month(member.joinedAt)}</span>
      </td>
      <td className="table-actions">
        <PersonMenu partnership={partnership} member={member} members={members} />
      </td>
    </tr>
  )
}
