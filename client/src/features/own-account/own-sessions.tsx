import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Laptop } from 'lucide-react'
import type { OwnSession } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountPart } from './account-part.tsx'
import { ownSessionsQuery } from './queries.ts'

/** Where the person is signed in, and the way to end it. */
export function OwnSessions() {
  const { t } = useLingui()
  const { data: sessions } = useSuspenseQuery(ownSessionsQuery)
  const end = useEndSessions()
  const others = sessions.filter((session) => !session.current)
  return (
    <AccountPart
      title={t`Sessions`}
      about={
        <Trans>Every browser in which you are signed in. End those you do not know or no longer use.</Trans>
      }
    >
      <ProblemBanner problem={end.error} />
      <ul className="account-list">
        {sessions.map((session) => (
          <SessionRow key={session.handle} session={session} onEnd={() => end.mutate([session])} />
        ))}
      </ul>
      {others.length > 1 && (
        <p>
          <Button tone="danger" busy={end.isPending && t`Ending…`} onClick={() => end.mutate(others)}>
            <Trans>End all others</Trans>
          </Button>
        </p>
      )}
    </AccountPart>
  )
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd(): void }) {
  const { t } = useLingui()
  const dates = useDates()
  const seen = dates.moment(session.lastSeenAt)
  const began = dates.moment(session.createdAt)
  return (
    <li className="account-row">
      <Laptop className="icon" aria-hidden />
      <div className="account-row-words">
        <p className="account-row-name">
          <b>{session.device}</b>
          {session.current && <Badge tone="open">{t`This browser`}</Badge>}
        </p>
        <p className="small muted">
          <Trans>
            Last used {seen} · signed in {began}
          </Trans>
        </p>
      </div>
      {!session.current && (
        <Button
          size="small"
          aria-label={t`End the session in ${session.device}, last used ${seen}`}
          onClick={onEnd}
        >
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  )
}

function useEndSessions() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (sessions: readonly OwnSession[]) =>
      Promise.all(
        sessions.map(({ handle }) => unwrap(api.sessions[':handle'].$delete({ param: { handle } }))),
      ),
    onSuccess: (ended) =>
      toast(ended.length === 1 ? t`The session has ended` : t`The other sessions have ended`),
    onSettled: () => queryClient.invalidateQueries(ownSessionsQuery),
  })
}
