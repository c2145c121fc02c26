import { Trans, useLingui } from '@lingui/react/macro'
import type { Member } from '../../api/answers.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { TableOfSeats } from './table-of-seats.ts'

/** Secretariat and observers: at the table, without a vote. */
export function BesideTheTable({ table }: { table: TableOfSeats }) {
  const { t } = useLingui()
  const people = [
    ...table.secretariat.map((member) => ({ member, as: t`Secretariat` })),
    ...table.observers.map((member) => ({ member, as: observerWords(member, t`Observer`) })),
  ]
  if (people.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>At the table without a vote</Trans>
      </h2>
      <ul className="partners-list">
        {people.map(({ member, as }) => (
          <li key={member.id}>
            <Avatar name={member.person.name} sector={null} />
            <span className="partners-list-words">
              <b>
                <bdi>{member.person.name}</bdi>
              </b>
              <span className="muted">{as}</span>
            </span>
            {member.suspendedSince !== null && <Badge tone="watch">{t`Suspended`}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function observerWords(member: Member, observer: string): string {
  return member.organisation === null ? observer : `${member.organisation.name}, ${observer}`
}
