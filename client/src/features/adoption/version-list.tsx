import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { DocumentVersion, DocumentVersions } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { StateBadge } from './state-badge.tsx'

interface VersionListProps {
  slug: string
  data: DocumentVersions
  version: DocumentVersion
}

/** Every version that was ever put forward: each keeps its text and its signatures. */
export function VersionList({ slug, data, version }: VersionListProps) {
  return (
    <nav className="version-list" aria-labelledby="versions-head">
      <h2 id="versions-head">
        <Trans>Versions</Trans>
      </h2>
      <ol>
        {data.versions.map((each) => (
          <li key={each.id}>
            <Entry {...{ slug, each }} documentId={data.document.id} current={each.id === version.id} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface EntryProps {
  slug: string
  documentId: string
  each: DocumentVersion
  current: boolean
}

function Entry({ slug, documentId, each, current }: EntryProps) {
  const day = useDates().day(each.settled?.at ?? each.putForward.at)
  const reservations = each.seats.filter(({ signature }) => signature?.reservation).length
  return (
    <>
      <Link
        to="/p/$slug/documents/$documentId/versions/$versionId"
        params={{ slug, documentId, versionId: each.id }}
        aria-current={current ? 'page' : undefined}
      >
        <Trans>Version {each.number}</Trans>
      </Link>{' '}
      <StateBadge state={each.state} />
      <small>
        {day}
        {reservations > 0 && (
          <>
            {' · '}
            <Trans>reservations: {reservations}</Trans>
          </>
        )}
      </small>
    </>
  )
}
