import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FilePlus } from 'lucide-react'
import { useState } from 'react'
import type { OwnMembership, Secretariat } from '../../api/answers.ts'
import { useOwnMembership } from '../../api/session.ts'
import { useDates } from '../../i18n/dates.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Flags } from './flags.tsx'
import { MandateCard } from './mandate-card.tsx'
import { MandateDialog } from './mandate-dialogs.tsx'
import { secretariatQuery } from './queries.ts'
import { Rotation } from './rotation.tsx'
import './secretariat-screen.css'

/** The secretariat as partners see it: what it may do and until when, what it is flagged for, how even its acts are. */
export function SecretariatScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const place = useOwnMembership(slug)
  if (!place || !can(place.role, 'mandate.read'))
    return (
      <>
        <PageBar title={t`Secretariat`} />
        <div className="page">
          <EmptyState title={t`Secretariat`} level={1}>
            <Trans>Partners and the secretariat read its mandate, and what it was flagged for.</Trans>
          </EmptyState>
        </div>
      </>
    )
  return <OneSecretariat slug={slug} place={place} />
}

function OneSecretariat({ slug, place }: { slug: string; place: OwnMembership }) {
  const { t } = useLingui()
  const { data: secretariat } = useSuspenseQuery(secretariatQuery(slug))
  const [proposing, setProposing] = useState(false)
  const propose = can(place.role, 'mandate.give') && (
    <Button tone={secretariat.state === 'in_force' ? 'plain' : 'primary'} onClick={() => setProposing(true)}>
      <FilePlus className="icon" aria-hidden />
      <Trans>Propose a mandate</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Secretariat`} />
      <div className="page">
        <PageHead title={t`Secretariat`} actions={propose}>
          <Trans>
            It serves all partners and has no vote. Two leads of different groups of society give it its
            mandate; it can neither give nor change it itself.
          </Trans>
        </PageHead>
        <div className="secretariat">
          <Mandates slug={slug} place={place} secretariat={secretariat} />
          <Flags slug={slug} place={place} flags={secretariat.flags} />
          <FiguresTable figures={secretariat.figures} />
        </div>
      </div>
      {proposing && <MandateDialog slug={slug} onClose={() => setProposing(false)} />}
    </>
  )
}

interface MandatesProps {
  slug: string
  place: OwnMembership
  secretariat: Secretariat
}

function Mandates({ slug, place, secretariat }: MandatesProps) {
  const { mandate, proposals, others, state, today } = secretariat
  const upcoming = others.filter(({ until }) => until >= today)
  const earlier = others.filter(({ until }) => until < today)
  return (
    <>
      <State secretariat={secretariat} />
      {proposals.map((proposal) => (
        <MandateCard key={proposal.id} slug={slug} place={place} mandate={proposal} />
      ))}
      {mandate && <MandateCard slug={slug} place={place} mandate={mandate} />}
      {upcoming.map((each) => (
        <MandateCard key={each.id} slug={slug} place={place} mandate={each} />
      ))}
      {state !== 'in_force' && <Rotation slug={slug} place={place} secretariat={secretariat} />}
      <People secretariat={secretariat} />
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </>
  )
}

function State({ secretariat: { state, mandate } }: { secretariat: Secretariat }) {
  const dates = useDates()
  if (state === 'in_force') return null
  if (state === 'expired')
    return (
      <Banner tone="watch">
        <Trans>
          The mandate ended on {dates.date(mandate!.until)}. Until a new one is given, the seats take turns.
        </Trans>
      </Banner>
    )
  return (
    <Banner>
      <Trans>No secretariat is mandated. Until one is, the seats take turns in facilitating.</Trans>
    </Banner>
  )
}

function People({ secretariat: { people } }: { secretariat: Secretariat }) {
  if (people.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>People of the secretariat</Trans>
      </h2>
      <ul className="secretariat-people">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Avatar name={name} sector={null} />
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Earlier({ earlier }: { earlier: Secretariat['others'] }) {
  const dates = useDates()
  return (
    <section>
      <h2>
        <Trans>Earlier mandates</Trans>
      </h2>
      <ul>
        {earlier.map(({ id, body, from, until }) => (
          <li key={id}>
            <Trans>
              <bdi>{body}</bdi>, {dates.date(from)} to {dates.date(until)}
            </Trans>
          </li>
        ))}
      </ul>
    </section>
  )
}
