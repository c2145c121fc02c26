import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, notFound } from '@tanstack/react-router'
import type { DocumentVersion, DocumentVersions } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { RequestError } from '../../api/unwrap.ts'
import { PaperHead } from '../../document-kinds/paper-head.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Acts } from './acts.tsx'
import { FrozenSheet } from './frozen-sheet.tsx'
import { versionsQuery } from './queries.ts'
import { Signatures } from './signatures.tsx'
import { ToDraft } from './to-draft.tsx'
import { VersionList } from './version-list.tsx'
import { VersionMenu } from './version-menu.tsx'
import { VersionStanding } from './version-standing.tsx'
import './version-screen.css'

interface VersionScreenProps {
  slug: string
  documentId: string
  /** Without one it is the adopted version. */
  versionId?: string
  /** What to compare it with: another version, or the draft. */
  beside: string | undefined
}

/** A frozen text as it is read: what binds the partners, who signed it, and what came before and after. */
export function VersionScreen({ slug, documentId, versionId, beside }: VersionScreenProps) {
  const { t } = useLingui()
  const { data, error } = useQuery(versionsQuery(slug, documentId))
  if (error instanceof RequestError && error.problem === 'not_found') throw notFound()
  if (data === undefined)
    return (
      <>
        <PageBar title="…" above={<AllDocuments slug={slug} />}>
          <ToDraft {...{ slug, documentId }} />
        </PageBar>
        <div className="page">{error ? <ProblemBanner problem={error} /> : <Skeleton />}</div>
      </>
    )
  const version = data.versions.find(({ id, state }) =>
    versionId === undefined ? state === 'adopted' : id === versionId,
  )
  if (version === undefined && versionId !== undefined) throw notFound()
  const title = version?.title ?? data.document.title
  return (
    <>
      <PageBar title={title} above={<AllDocuments slug={slug} />}>
        {version && <VersionMenu {...{ slug, documentId, version }} />}
        <ToDraft {...{ slug, documentId }} />
      </PageBar>
      {version === undefined ? (
        <div className="page">
          <EmptyState level={1} title={t`Nothing is adopted yet`}>
            <Trans>
              A text binds the partners when each seat has signed it. Until then, “{title}” is a draft.
            </Trans>
          </EmptyState>
        </div>
      ) : (
        <OneVersion {...{ slug, data, version, beside }} />
      )}
    </>
  )
}

interface OneVersionProps {
  slug: string
  data: DocumentVersions
  version: DocumentVersion
  beside: string | undefined
}

function OneVersion({ slug, data, version, beside }: OneVersionProps) {
  const given = { slug, data, version }
  return (
    <div className="page version-page">
      <header className="version-head">
        <PaperHead slug={slug} />
        <h1>
          <bdi>{version.title}</bdi>
        </h1>
        <VersionStanding {...given} />
        <Acts slug={slug} documentId={data.document.id} version={version} />
      </header>
      <div className="version-sheet">
        <FrozenSheet {...given} beside={beside} />
      </div>
      <div className="version-beside">
        <Signatures version={version} />
        <VersionList {...given} />
      </div>
    </div>
  )
}

function AllDocuments({ slug }: { slug: string }) {
  return (
    <Link to="/p/$slug/documents" params={{ slug }} className="document-above">
      <Trans>Documents</Trans>
    </Link>
  )
}
