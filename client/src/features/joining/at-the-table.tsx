import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Partnership } from '../../api/answers.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { GroupShape } from '../../ui/group-shape.tsx'

/** From so many of the four sectors on it is a multi-stakeholder partnership (CAP-3.3). */
const sectorsOfSuch = 3

/** Who has a seat, by group, and the honest word on what that makes the partnership. */
export function AtTheTable({ slug, partnership }: { slug: string; partnership: Partnership }) {
  const names = useSectorNames()
  const seated = partnership.organisations.filter(({ seatId }) => seatId !== null)
  const groups = partnership.groups.map((group) => ({
    ...group,
    organisations: seated.filter(({ groupId }) => groupId === group.id),
  }))
  const held = groups.filter(({ organisations }) => organisations.length > 0)
  const sectors = new Set(held.map(({ sector }) => sector)).size
  return (
    <section>
      <h2>
        <Trans>At the table</Trans>
      </h2>
      <p className="small soft">
        {sectors >= sectorsOfSuch ? (
          <Trans>
            <Plural value={seated.length} one="One partner has a seat" other="# partners have a seat" />, from{' '}
            {sectors} of the four sectors.
          </Trans>
        ) : (
          <Plural
            value={sectors}
            _0="Not yet a multi-stakeholder partnership: nobody has a seat."
            one="Not yet a multi-stakeholder partnership: one of the four sectors has a seat."
            other="Not yet a multi-stakeholder partnership: # of the four sectors have a seat."
          />
        )}
      </p>
      <ul className="welcome-groups">
        {groups.map(({ id, name, sector, organisations }) => (
          <li key={id}>
            <GroupShape sector={sector} />
            <span>
              <b>{name}</b>
              <span className="visually-hidden"> ({names[sector]})</span>
              <span className="small soft">
                {organisations.length === 0 ? (
                  <Trans>Nobody yet</Trans>
                ) : (
                  organisations.map((organisation) => organisation.name).join(', ')
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/p/$slug/partners" params={{ slug }}>
          <Trans>See all seats and people</Trans>
        </Link>
      </p>
    </section>
  )
}
