import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useSentence } from '../api/sentences.ts'
import { RequestError } from '../api/unwrap.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** In place of a page that could not be shown: what is the case, and the way to try again. */
export function SomethingFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const tryAgain = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <div className="page" role="alert">
      <title>{t`Not shown – Roundtable`}</title>
      <EmptyState
        level={1}
        title={t`This page could not be shown`}
        actions={
          <Button tone="primary" onClick={tryAgain}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {error instanceof RequestError ? (
          sentence(error)
        ) : (
          <Trans>Something in the page itself went wrong. What you have written is not affected.</Trans>
        )}
      </EmptyState>
    </div>
  )
}
