import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { DocumentVersion, DocumentVersions } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { StateBadge } from './state-badge.tsx'

interface VersionStandingProps {
  slug: string
  data: DocumentVersions
  version: DocumentVersion
}

/** What this version is to the partners now, in words. */
export function VersionStanding({ slug, data, version }: VersionStandingProps) {
  return (
    <p className="version-standing">
      <StateBadge state={version.state} /> <Words {...{ slug, data, version }} />
    </p>
  )
}

function Words({ slug, data, version }: VersionStandingProps) {
  const dates = useDates()
  const { number, state, settled, putForward, nextReviewOn } = version
  const by = <bdi>{settled?.by?.name ?? putForward.by.name ?? <Trans>A former member</Trans>}</bdi>
  const on = dates.day(settled?.at ?? putForward.at)
  switch (state) {
    case 'put_forward':
      return (
        <Trans>
          {by} put version {number} forward on {on}. It binds nobody until every seat that was asked has
          signed.
        </Trans>
      )
    case 'put_aside':
      return (
        <Trans>
          {by} put version {number} aside on {on}. Reason: {settled?.reason ?? ''}
        </Trans>
      )
    case 'superseded':
      return <Superseded {...{ slug, data, version, on }} />
    case 'adopted':
      return (
        <>
          <Trans>
            <b>Adopted version {number}</b> on {on}
          </Trans>
          {' · '}
          <Since {...{ slug, data }} />
          {nextReviewOn !== null && (
            <>
              {' · '}
              <Trans>to be looked at again by {dates.date(nextReviewOn)}</Trans>
            </>
          )}
        </>
      )
  }
}

function Superseded({ slug, data, version, on }: VersionStandingProps & { on: string }) {
  const params = { slug, documentId: data.document.id }
  return (
    <>
      <Trans>
        Version {version.number} was adopted on {on} and gave way to a later one.
      </Trans>{' '}
      <Link to="/p/$slug/documents/$documentId/adopted" params={params}>
        <Trans>Read what binds now</Trans>
      </Link>
    </>
  )
}

function Since({ slug, data }: Omit<VersionStandingProps, 'version'>) {
  const changes = data.changesSince ?? 0
  if (changes === 0) return <Trans>no changes since</Trans>
  const params = { slug, documentId: data.document.id }
  return (
    <Link to="/p/$slug/documents/$documentId/adopted" params={params} search={{ with: 'draft' }}>
      <Plural value={changes} one="# change since" other="# changes since" />
    </Link>
  )
}
