import { Trans, useLingui } from '@lingui/react/macro'
import type { Partner } from '../../api/answers.ts'
import { useRoleNames } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { useKeepingWords } from './words.ts'

/** Seat, people and how it keeps its word. */
export function PartnerAside({ partner }: { partner: Partner }) {
  const { t } = useLingui()
  const keepingWords = useKeepingWords()
  return (
    <aside className="partner-beside" aria-label={t`Seat and people`}>
      <section>
        <h2>
          <Trans>Seat</Trans>
        </h2>
        <Seat partner={partner} />
      </section>
      <section>
        <h2>
          <Trans>People</Trans>
        </h2>
        <People partner={partner} />
      </section>
      <section>
        <h2>
          <Trans>Keeping promises</Trans>
        </h2>
        <p>{keepingWords(partner.keeping)}</p>
      </section>
    </aside>
  )
}

function Seat({ partner: { seat } }: { partner: Partner }) {
  if (seat === null)
    return (
      <p className="muted">
        <Trans>This organisation holds no seat at present.</Trans>
      </p>
    )
  return (
    <p>
      {seat.group && <GroupShape sector={seat.group.sector} />} <bdi>{seat.group?.name}</bdi>
      {seat.sharedWith.map(({ id, name }) => (
        <span key={id} className="muted partner-line">
          <Trans>
            Shares its seat with <bdi>{name}</bdi>
          </Trans>
        </span>
      ))}
    </p>
  )
}

function People({ partner: { people, seat } }: { partner: Partner }) {
  const roleNames = useRoleNames()
  if (people.length === 0)
    return (
      <p className="muted">
        <Trans>Nobody speaks for this organisation at present.</Trans>
      </p>
    )
  return (
    <ul className="partner-people">
      {people.map(({ id, name, role }) => (
        <li key={id}>
          <Avatar name={name} sector={seat?.group?.sector ?? null} />
          <span>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="muted partner-line">{roleNames[role]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
