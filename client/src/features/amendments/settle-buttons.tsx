import { Trans, useLingui } from '@lingui/react/macro'
import type { PresentPerson } from '@roundtable/shared/live/rooms'
import { can } from '@roundtable/shared/permissions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { Suspense } from 'react'
import type { Suggestion } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { RequestError, unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { toast } from '../../ui/toast.tsx'
import { lazily } from '../../ui/lazily.ts'

/** Fetched when they are asked for. */
const DeclineDialog = lazily(() =>
  import('./settle-dialogs.tsx').then(({ DeclineDialog }) => ({ default: DeclineDialog })),
)
const WithdrawDialog = lazily(() =>
  import('./settle-dialogs.tsx').then(({ WithdrawDialog }) => ({ default: WithdrawDialog })),
)

const door = api.partnerships[':slug'].amendments[':id']

interface SettleButtonsProps {
  slug: string
  self: PresentPerson
  suggestion: Suggestion
}

/** What can be done with a suggestion, and where it cannot, why; of a settled one, what became of it. */
export function SettleButtons({ slug, self, suggestion }: SettleButtonsProps) {
  const { state, rewritten, openedBy } = suggestion
  if (state === 'accepting')
    return (
      <p className="muted">
        <Trans>It is being taken into the document.</Trans>
      </p>
    )
  if (state !== 'open') return <Settled suggestion={suggestion} />
  const maySettle = can(self.role, 'amendment.settle')
  return (
    <>
      {rewritten && <LookFirst {...{ slug, self, suggestion }} />}
      {!maySettle && (
        <p className="muted">
          {self.role === 'secretariat' ? (
            <Trans>The secretariat may suggest. A partner has to accept.</Trans>
          ) : (
            <Trans>A partner accepts or declines it.</Trans>
          )}
        </p>
      )}
      {maySettle && openedBy.role === 'secretariat' && (
        <p className="muted">
          <Trans>The secretariat may suggest. A partner has to accept.</Trans>
        </p>
      )}
      <div className="suggestion-answers">
        {maySettle && !rewritten && <Accept {...{ slug, suggestion }} />}
        {maySettle && <Decline {...{ slug, suggestion }} />}
        {openedBy.id === self.id && <Withdraw {...{ slug, suggestion }} />}
      </div>
    </>
  )
}

type OfSuggestion = Pick<SettleButtonsProps, 'slug' | 'suggestion'>

function Accept({ slug, suggestion: { id, version, passages, lost } }: OfSuggestion) {
  const { t } = useLingui()
  const accepting = useAct(
    slug,
    () => door.acceptance.$post({ param: { slug, id }, json: { seen: version } }),
    {
      done: t`The suggestion is in the document now.`,
    },
  )
  if (passages.length === 0 && lost === '') return null
  return (
    <>
      <Button
        tone="primary"
        size="small"
        busy={accepting.isPending && t`Accepting…`}
        onClick={() => accepting.mutate()}
      >
        <Check className="icon" aria-hidden /> <Trans>Accept</Trans>
      </Button>
      <Refused error={accepting.error} />
    </>
  )
}

/** The document changed where this amends it: both are read together before it can be accepted (AMD-4). */
function LookFirst({ slug, self, suggestion: { id, version } }: SettleButtonsProps) {
  const { t } = useLingui()
  const looking = useAct(slug, () => door.looks.$post({ param: { slug, id }, json: { seen: version } }), {
    done: t`Noted: you have read the two together.`,
  })
  return (
    <>
      <Banner tone="watch">
        <p>
          <Trans>
            The document was changed in the same passage after this was suggested. Read both together before
            it is accepted.
          </Trans>
        </p>
        {can(self.role, 'amendment.suggest') && (
          <Button size="small" busy={looking.isPending && t`Saving…`} onClick={() => looking.mutate()}>
            <Trans>I have read both</Trans>
          </Button>
        )}
      </Banner>
      <Refused error={looking.error} />
    </>
  )
}

function Decline({ slug, suggestion: { id } }: OfSuggestion) {
  return (
    <DialogButton
      size="small"
      renderDialog={(close) => (
        <Suspense>
          <DeclineDialog {...{ slug, id, onClose: close }} />
        </Suspense>
      )}
    >
      <Trans>Decline</Trans>
    </DialogButton>
  )
}

function Withdraw({ slug, suggestion: { id } }: OfSuggestion) {
  return (
    <DialogButton
      size="small"
      renderDialog={(close) => (
        <Suspense>
          <WithdrawDialog {...{ slug, id, onClose: close }} />
        </Suspense>
      )}
    >
      <Trans>Withdraw</Trans>
    </DialogButton>
  )
}

function Settled({ suggestion: { state, settled } }: { suggestion: Suggestion }) {
  const { t } = useLingui()
  const dates = useDates()
  if (settled === null) return null
  const name = <bdi>{settled.by.name ?? t`a former member`}</bdi>
  const when = dates.moment(settled.at)
  return (
    <p className="suggestion-settled">
      {state === 'accepted' && (
        <Trans>
          Accepted by {name}, {when}.
        </Trans>
      )}
      {state === 'rejected' && (
        <Trans>
          Declined by {name}, {when}.
        </Trans>
      )}
      {state === 'withdrawn' && (
        <Trans>
          Withdrawn by {name}, {when}.
        </Trans>
      )}{' '}
      {settled.reason && <q>{settled.reason}</q>}
    </p>
  )
}

/** Why it was not done, in the words of this feature where it has some. */
function Refused({ error }: { error: Error | null }) {
  const { t } = useLingui()
  if (error === null) return null
  const sentences: Readonly<Record<string, string>> = {
    seen: t`Somebody has written on since you read it. Read it again, then accept it.`,
    rewritten: t`The document has changed in this passage meanwhile. Read both together first.`,
    empty: t`Nothing is written in it, so there is nothing to accept.`,
    document: t`The document cannot take it in: it is full, or the text has changed too much. Nothing was changed.`,
    archived: t`The document is archived. Nothing can be taken into it.`,
    state: t`Somebody has settled it meanwhile.`,
  }
  const sentence =
    error instanceof RequestError && error.field !== undefined ? sentences[error.field] : undefined
  if (sentence === undefined) return <ProblemBanner problem={error} />
  return (
    <Banner tone="watch" role="alert">
      {sentence}
    </Banner>
  )
}

/** Does one thing and asks anew for all that is shown of the table, also where it was refused: then it stands elsewhere. */
function useAct(slug: string, ask: () => Parameters<typeof unwrap>[0], { done }: { done: string }) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(ask()),
    onSuccess: () => toast(done),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['partnership', slug] }),
  })
}
