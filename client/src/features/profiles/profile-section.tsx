import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Partner } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CircleHelp } from 'lucide-react'
import { ProfileDialog } from './profile-dialog.tsx'
import { SectionHead } from './section-head.tsx'
import { useNames, useWeekdayNames } from './names.ts'

/** How an organisation works: what others must know before they set a date. */
export function ProfileSection({ slug, partner }: { slug: string; partner: Partner }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const edit = partner.own && (
    <Button size="small" onClick={() => setEditing(true)}>
      <Pencil className="icon" aria-hidden />
      <Trans>Edit</Trans>
    </Button>
  )
  return (
    <section>
      <SectionHead title={t`How it works`} action={edit} />
      {partner.profile.changedAt === null ? <NotSaid own={partner.own} /> : <Facts partner={partner} />}
      {editing && <ProfileDialog slug={slug} profile={partner.profile} onClose={() => setEditing(false)} />}
    </section>
  )
}

function NotSaid({ own }: { own: boolean }) {
  return (
    <p className="muted">
      {own ? (
        <Trans>
          Nobody of your organisation has said anything yet. Without a calendar, dates are set without knowing
          your holidays.
        </Trans>
      ) : (
        <Trans>This organisation has not said how it works yet. When it can answer is not known.</Trans>
      )}
    </p>
  )
}

function Facts({ partner }: { partner: Partner }) {
  const { t } = useLingui()
  const names = useNames()
  const weekdays = useWeekdayNames()
  const { profile } = partner
  const place = [
    profile.region !== null && profile.country !== null ? `${profile.country}-${profile.region}` : null,
    profile.country === null ? null : names.country(profile.country),
  ]
  return (
    <dl className="facts">
      <Fact title={t`Can answer`}>
        <Answering partner={partner} />
      </Fact>
      <Fact title={t`Decides`}>{profile.decisionCustom}</Fact>
      <Fact title={t`Prefers to meet`}>{profile.meetingPreferences}</Fact>
      <Fact title={t`Languages`}>{profile.languages.map(names.language).join(', ')}</Fact>
      <Fact title={t`Works on`}>
        {profile.workingDays
          .toSorted((a, b) => a - b)
          .map((day) => weekdays[day - 1])
          .join(', ')}
      </Fact>
      <Fact title={t`Holidays of`}>{place.filter((each) => each !== null).join(', ')}</Fact>
      <Fact title={t`Free days ahead`}>
        <FreeDays partner={partner} />
      </Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Answering({ partner: { answering, profile } }: { partner: Partner }) {
  const { t } = useLingui()
  const dates = useDates()
  if (answering === null || answering.by === null)
    return (
      <Badge tone="unknown" icon={<CircleHelp className="icon" aria-hidden />}>
        {t`Not known`}
      </Badge>
    )
  return (
    <>
      <b>
        <Trans>Asked today, by {dates.weekday(answering.by.on)}</Trans>
      </b>
      <span className="muted partner-line">
        <Plural
          value={profile.approvalDays}
          _0="It needs no working day for an approval inside."
          one="It needs # working day for an approval inside."
          other="It needs # working days for an approval inside."
        />{' '}
        {answering.by.free.length > 0 && (
          <Plural
            value={answering.by.free.length}
            one="# free day lies in between."
            other="# free days lie in between."
          />
        )}
      </span>
    </>
  )
}

function FreeDays({ partner: { answering, profile } }: { partner: Partner }) {
  const dates = useDates()
  const closed = profile.closed.filter(({ until }) => answering === null || until >= answering.asked)
  const holidays = answering?.holidaysAhead ?? []
  return (
    <ul>
      {closed.map(({ from, until, reason }) => (
        <li key={from}>
          <Trans>
            {dates.date(from)} to {dates.date(until)}
          </Trans>
          {reason && (
            <>
              {': '}
              <bdi>{reason}</bdi>
            </>
          )}
        </li>
      ))}
      {holidays.map(({ on, name }) => (
        <li key={on}>
          {dates.date(on)}: <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
