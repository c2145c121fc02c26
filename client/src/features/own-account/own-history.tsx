import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { AccountEvent } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { AccountPart } from './account-part.tsx'
import { useEventWords } from './event-words.ts'
import { ownHistoryQuery } from './queries.ts'

/** What happened to the account, newest first. Nobody else reads it. */
export function OwnHistory() {
  const { t } = useLingui()
  const { data: events } = useSuspenseQuery(ownHistoryQuery)
  return (
    <AccountPart
      title={t`Sign-ins and changes`}
      about={
        <Trans>
          The last hundred. Only you read them. If one was not you, end that session and change your password.
        </Trans>
      }
    >
      <ol className="account-list">
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ol>
    </AccountPart>
  )
}

function EventRow({ event }: { event: AccountEvent }) {
  const { t } = useLingui()
  const dates = useDates()
  const words = useEventWords()
  const refused = event.act === 'account.sign-in-refused'
  return (
    <li className="account-row">
      <div className="account-row-words">
        <p className="account-row-name">
          <b>{words(event)}</b>
          {refused && <Badge tone="alert">{t`Refused`}</Badge>}
          {event.newDevice && <Badge tone="watch">{t`New device or place`}</Badge>}
        </p>
        <p className="small muted">
          {dates.moment(event.at)}
          {event.device && ` · ${event.device}`}
        </p>
      </div>
    </li>
  )
}
