import { Trans, useLingui } from '@lingui/react/macro'
import { mayConfirm } from '@roundtable/shared/mandate/mandate'
import { can } from '@roundtable/shared/permissions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clock, Scale } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Mandate, OwnMembership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { Interests } from './interests.tsx'
import { InterestDialog } from './mandate-dialogs.tsx'

interface MandateCardProps {
  slug: string
  place: OwnMembership
  mandate: Mandate
}

/** One mandate: task, term, host, what is known of the host, and the two voices it takes. */
export function MandateCard({ slug, place, mandate }: MandateCardProps) {
  const { t } = useLingui()
  const dates = useDates()
  const [declaring, setDeclaring] = useState(false)
  const given = mandate.confirmed !== null
  return (
    <section className="mandate" data-proposed={!given || undefined}>
      <h2>
        <Scale className="icon" aria-hidden />
        <bdi>{mandate.body}</bdi>
        {!given && (
          <Badge tone="open" icon={<Clock className="icon" aria-hidden />}>
            {t`Proposed`}
          </Badge>
        )}
      </h2>
      <dl className="mandate-facts">
        <Fact title={t`Term`}>
          <Trans>
            {dates.date(mandate.from)} to {dates.date(mandate.until)}
          </Trans>
        </Fact>
        <Fact title={t`Tasks`}>
          <ul className="mandate-tasks">
            {mandate.tasks.map((task) => (
              <li key={task}>
                <bdi>{task}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
        {mandate.reporting && (
          <Fact title={t`Reports`}>
            <bdi>{mandate.reporting}</bdi>
          </Fact>
        )}
        <Fact title={t`Host`}>
          <bdi>{mandate.host}</bdi>
        </Fact>
        <Fact title={t`Declared interests of the host`}>
          <Interests interests={mandate.interests} />
          {can(place.role, 'mandate.declare') && (
            <Button size="small" onClick={() => setDeclaring(true)}>
              <Trans>Declare an interest</Trans>
            </Button>
          )}
        </Fact>
        <Fact title={t`Given by`}>
          <Voices mandate={mandate} />
        </Fact>
      </dl>
      {!given && <Confirmation slug={slug} place={place} mandate={mandate} />}
      {declaring && <InterestDialog slug={slug} mandate={mandate} onClose={() => setDeclaring(false)} />}
    </section>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Voices({ mandate: { proposed, confirmed } }: { mandate: Mandate }) {
  const dates = useDates()
  return (
    <ul>
      <li>
        <Trans>
          Proposed by <bdi>{proposed.name}</bdi>, <bdi>{proposed.organisation.name}</bdi>, on{' '}
          {dates.day(proposed.at)}
        </Trans>
      </li>
      <li>
        {confirmed ? (
          <Trans>
            Confirmed by <bdi>{confirmed.name}</bdi>, <bdi>{confirmed.organisation.name}</bdi>, on{' '}
            {dates.day(confirmed.at)}
          </Trans>
        ) : (
          <Trans>Not confirmed yet</Trans>
        )}
      </li>
    </ul>
  )
}

/** Who may confirm or take it back is offered that; everybody else reads what it waits for. */
function Confirmation({ slug, place, mandate }: MandateCardProps) {
  const { t } = useLingui()
  const own = place.organisation?.id === mandate.proposed.organisation.id
  const gives = can(place.role, 'mandate.give')
  const param = { slug, id: mandate.id }
  const confirm = useMandateAct(slug, t`The mandate is given`, () =>
    unwrap(api.partnerships[':slug'].mandates[':id'].confirmation.$post({ param, json: {} })),
  )
  const withdraw = useMandateAct(slug, t`The proposal is withdrawn`, () =>
    unwrap(api.partnerships[':slug'].mandates[':id'].$delete({ param })),
  )
  const confirms = gives && mayConfirm(mandate.proposed.sector, place.sector)
  return (
    <div className="mandate-confirmation">
      <p>
        {confirms ? (
          <Trans>With your confirmation it is given, and stays as it is.</Trans>
        ) : (
          <Trans>It waits for a partner lead of another group of society than the one who proposed it.</Trans>
        )}
      </p>
      <ProblemBanner problem={confirm.error ?? withdraw.error} />
      {confirms && (
        <Button tone="primary" busy={confirm.isPending && t`Confirming…`} onClick={() => confirm.mutate()}>
          <Trans>Confirm this mandate</Trans>
        </Button>
      )}
      {own && gives && (
        <Button busy={withdraw.isPending && t`Withdrawing…`} onClick={() => withdraw.mutate()}>
          <Trans>Withdraw the proposal</Trans>
        </Button>
      )}
    </div>
  )
}

function useMandateAct(slug: string, done: string, act: () => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => toast(done),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['partnership', slug] }),
  })
}
