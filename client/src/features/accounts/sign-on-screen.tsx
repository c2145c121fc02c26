import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api/api.ts'
import { useSentence } from '../../api/sentences.ts'
import { RequestError, unwrap } from '../../api/unwrap.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Entrance } from './entrance.tsx'
import { useEnter } from './queries.ts'
import { TableWithAFreeSeat } from './table-with-a-free-seat.tsx'

/** Where the identity provider sends people back to: its answer is handed on, and leaves the address bar. */
export function SignOnScreen() {
  const { t } = useLingui()
  const [answer] = useState(takeAnswer)
  const enter = useEnter()
  const { mutate, error } = useMutation({
    mutationFn: () => unwrap(api['sign-on'].finish.$post({ json: { answer } })),
    onSuccess: enter,
  })
  useEffect(() => mutate(), [mutate])
  return (
    <Entrance beside={<TableWithAFreeSeat />}>
      <title>{t`Sign in – Roundtable`}</title>
      {error ? <NotLetIn problem={error} /> : <Skeleton />}
    </Entrance>
  )
}

function NotLetIn({ problem }: { problem: Error }) {
  return (
    <>
      <h1>
        <Trans>You are not signed in</Trans>
      </h1>
      <p className="soft" role="alert">
        <Reason problem={problem} />
      </p>
      <p>
        <Link to="/sign-in">
          <Trans>Go to the sign-in page</Trans>
        </Link>
      </p>
    </>
  )
}

function Reason({ problem }: { problem: Error }) {
  const sentence = useSentence()
  const code = problem instanceof RequestError ? problem.problem : undefined
  if (code === 'not_allowed')
    return <Trans>Nobody with your address has an account here. Ask the secretariat for an invitation.</Trans>
  if (code === 'not_found' || code === 'bad_input' || code === 'wrong_credentials')
    return <Trans>This sign-in took too long, or it was begun in another browser. Begin it again.</Trans>
  return sentence(problem)
}

// Once, since the answer counts once: a page that is drawn twice must not send it twice.
let taken: string | undefined
function takeAnswer(): string {
  taken ??= location.search.slice(1)
  history.replaceState(history.state, '', location.pathname)
  return taken
}
