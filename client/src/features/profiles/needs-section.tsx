import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { NeedKind } from '@roundtable/shared/profiles/needs'
import { CircleCheck, Plus, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { Partner } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { unwrap } from '../../api/unwrap.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { MetDialog, NeedDialog } from './need-dialogs.tsx'
import { SectionHead } from './section-head.tsx'
import { useAct } from './use-act.ts'

type Need = Partner['needs'][number]

interface NeedsSectionProps {
  slug: string
  partner: Partner
  kind: NeedKind
}

/** What an organisation needs of the others, or what it brings. */
export function NeedsSection({ slug, partner, kind }: NeedsSectionProps) {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [meeting, setMeeting] = useState<Need>()
  const needs = partner.needs.filter((need) => need.kind === kind)
  const add = partner.own && (
    <Button size="small" onClick={() => setAdding(true)}>
      <Plus className="icon" aria-hidden />
      {kind === 'need' ? t`Add a need` : t`Add a contribution`}
    </Button>
  )
  return (
    <section>
      <SectionHead title={kind === 'need' ? t`Needs` : t`Contributions`} action={add} />
      {needs.length === 0 && (
        <p className="muted">
          {kind === 'need' ? t`No need has been named.` : t`No contribution has been named.`}
        </p>
      )}
      <ul className="lines">
        {needs.map((need) => (
          <NeedLine key={need.id} slug={slug} need={need} own={partner.own} onMeet={() => setMeeting(need)} />
        ))}
      </ul>
      {adding && <NeedDialog slug={slug} kind={kind} onClose={() => setAdding(false)} />}
      {meeting && <MetDialog slug={slug} need={meeting} onClose={() => setMeeting(undefined)} />}
    </section>
  )
}

function NeedLine({ slug, need, own, onMeet }: { slug: string; need: Need; own: boolean; onMeet(): void }) {
  const { t } = useLingui()
  const dates = useDates()
  const act = useAct(slug)
  const withdraw = () =>
    act.mutate({
      act: () => unwrap(api.partnerships[':slug'].needs[':id'].$delete({ param: { slug, id: need.id } })),
      done: t`“${need.text}” is withdrawn`,
    })
  return (
    <li>
      <span className="line-words">
        <bdi>{need.text}</bdi>
        <span className="muted partner-line">
          <Trans>Since {dates.date(need.since)}</Trans>
        </span>
        <NeedState need={need} />
      </span>
      {own && need.kind === 'need' && need.met === null && (
        <Button size="small" onClick={onMeet}>
          <Trans>It is met…</Trans>
        </Button>
      )}
      {own && (
        <Button
          tone="ghost"
          size="small"
          aria-label={t`Withdraw “${need.text}”`}
          busy={act.isPending && t`Withdrawing…`}
          onClick={withdraw}
        >
          <X className="icon" aria-hidden />
        </Button>
      )}
    </li>
  )
}

/** A need that has waited for some months is a reason to look; before that it is merely young. */
const patience = 3

function NeedState({ need: { met, monthsUnmet } }: { need: Need }) {
  const dates = useDates()
  if (met)
    return (
      <Badge tone="ok" icon={<CircleCheck className="icon" aria-hidden />}>
        {met.by ? (
          <Trans>
            Met by {met.by.name} on {dates.date(met.on)}
          </Trans>
        ) : (
          <Trans>Met on {dates.date(met.on)}</Trans>
        )}
      </Badge>
    )
  if (monthsUnmet === null || monthsUnmet < patience) return null
  return (
    <Badge tone="watch" icon={<TriangleAlert className="icon" aria-hidden />}>
      <Plural value={monthsUnmet} one="Not met for # month" other="Not met for # months" />
    </Badge>
  )
}
