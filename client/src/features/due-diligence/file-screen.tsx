import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { OpenedFile, WholeFile } from '../../api/answers.ts'
import { partnershipQuery } from '../../api/partnership.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { PageBar } from '../../ui/page.tsx'
import { Answers } from './answers.tsx'
import { CompetingInterests } from './competing-interests.tsx'
import { Conditions } from './conditions.tsx'
import { Conversation } from './conversation.tsx'
import { Coordination } from './coordination.tsx'
import { Criteria } from './criteria.tsx'
import { LightCounts } from './light.tsx'
import { Notes } from './notes.tsx'
import { fileQuery } from './queries.ts'
import { Reviewers } from './reviewers.tsx'
import { Voices } from './voices.tsx'
import { useFlagNames, useRiskNames, useStateNames } from './words.ts'
import './file-screen.css'

/** One file: what is not known, what was found, what was said, and who decides. */
export function FileScreen({ slug, fileId }: { slug: string; fileId: string }) {
  const { t } = useLingui()
  const [partnership, opened] = useSuspenseQueries({
    queries: [partnershipQuery(slug), fileQuery(slug, fileId)],
  })
  const file = opened.data
  const { role } = partnership.data
  const above = (
    <Link to="/p/$slug/due-diligence" params={{ slug }}>
      <Trans>Due diligence</Trans>
    </Link>
  )
  return (
    <>
      <PageBar title={file.organisation} above={above} />
      <div className="page">
        <FileHead file={file} />
        {file.whole === null ? (
          <Summary own={file.own} />
        ) : (
          <Whole
            file={file}
            whole={file.whole}
            slug={slug}
            role={role}
            label={t`Who looks and who decides`}
          />
        )}
      </div>
    </>
  )
}

function FileHead({ file }: { file: OpenedFile }) {
  const stateName = useStateNames()[file.state]
  const flagNames = useFlagNames()
  const dates = useDates()
  const since = dates.day(file.since)
  const until = file.validUntil && dates.day(Date.parse(file.validUntil))
  const trial = file.trialUntil && dates.day(Date.parse(file.trialUntil))
  return (
    <header className="file-head">
      <p className="file-head-state">
        <Badge tone="open">{stateName}</Badge>
        <span>
          <Trans>since {since}</Trans>
        </span>
        {until && (
          <span>
            <Trans>holds until {until}</Trans>
          </span>
        )}
        {trial && (
          <span>
            <Trans>watches as an observer until {trial}</Trans>
          </span>
        )}
      </p>
      <h1>
        <bdi>{file.organisation}</bdi>
      </h1>
      <p className="file-head-group">
        {file.groupSector && <GroupShape sector={file.groupSector} />}
        <span>{file.group}</span>
        {file.nameThen !== file.organisation && (
          <span className="muted">
            <Trans>
              The file was opened under the name <bdi>{file.nameThen}</bdi>.
            </Trans>
          </span>
        )}
      </p>
      {file.atAGlance && file.atAGlance.flags.length > 0 && (
        <p className="file-card-badges">
          {file.atAGlance.flags.map((flag) => (
            <Badge key={flag} tone="watch" icon={<TriangleAlert className="icon" aria-hidden />}>
              {flagNames[flag]}
            </Badge>
          ))}
        </p>
      )}
    </header>
  )
}

function Summary({ own }: { own: boolean }) {
  return (
    <Banner>
      {own ? (
        <Trans>
          This file is about your own organisation. You see where it stands; what others wrote about it is not
          shown to you.
        </Trans>
      ) : (
        <Trans>
          You see where this file stands. What is in it is read by leads, its two reviewers and the
          secretariat.
        </Trans>
      )}
    </Banner>
  )
}

interface WholeProps {
  file: OpenedFile
  whole: WholeFile
  slug: string
  role: Parameters<typeof can>[0]
  label: string
}

function Whole({ file, whole, slug, role, label }: WholeProps) {
  const of = { slug, id: file.id }
  const coordinates = can(role, 'diligence.coordinate')
  return (
    <>
      <Coordination of={of} file={file} whole={whole} coordinates={coordinates} />
      <div className="file-columns">
        {/* Who decides is read first, also on a phone; on a desk it stands beside what was found. */}
        <aside className="file-beside" aria-label={label}>
          <Voices of={of} file={file} voices={whole.voices} />
          <Reviewers of={of} whole={whole} state={file.state} coordinates={coordinates} />
          <Conditions of={of} file={file} whole={whole} />
          <CompetingInterests of={of} file={file} whole={whole} mayDeclare={can(role, 'diligence.declare')} />
        </aside>
        <div className="file-main">
          {file.atAGlance && <Glance glance={file.atAGlance} />}
          <Criteria of={of} whole={whole} state={file.state} />
          {whole.form && <Answers form={whole.form} />}
          {(file.partnerSince === null || whole.messages.length > 0) && (
            <Conversation of={of} whole={whole} file={file} coordinates={coordinates} />
          )}
          <Notes of={of} notes={whole.notes} />
        </div>
      </div>
    </>
  )
}

function Glance({ glance }: { glance: NonNullable<OpenedFile['atAGlance']> }) {
  const risk = useRiskNames()[glance.risk]
  return (
    <section className="file-glance">
      <h2>
        <Trans>What we do not know</Trans> <small>{risk}</small>
      </h2>
      <LightCounts counts={glance.counts} />
      <p className="muted small">
        <Trans>A criterion is fine only when both reviewers have looked and found nothing.</Trans>
      </p>
    </section>
  )
}
