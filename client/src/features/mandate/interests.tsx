import { Trans, useLingui } from '@lingui/react/macro'
import type { InterestKind } from '@roundtable/shared/mandate/mandate'
import { CircleHelp } from 'lucide-react'
import type { Mandate } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'

/** What was declared of a host, by whom and when. Nothing declared is not the same as nothing there. */
export function Interests({ interests }: Pick<Mandate, 'interests'>) {
  const { t } = useLingui()
  const dates = useDates()
  const kinds = useInterestNames()
  if (interests.length === 0)
    return (
      <p>
        <Badge tone="unknown" icon={<CircleHelp className="icon" aria-hidden />}>
          {t`Nothing declared`}
        </Badge>
      </p>
    )
  return (
    <ul className="interests">
      {interests.map(({ id, kind, text, by, at }) => (
        <li key={id}>
          <Badge>{kinds[kind]}</Badge> <bdi>{text}</bdi>{' '}
          <span className="muted">
            <Trans>
              Declared by <bdi>{by}</bdi> on {dates.day(at)}
            </Trans>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function useInterestNames(): Readonly<Record<InterestKind, string>> {
  const { t } = useLingui()
  return { funder: t`Funder`, partner: t`Partner at this table`, other: t`Other interest` }
}
