import { Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { NewDocumentDialog } from './new-document-dialog.tsx'
import { documentsQuery } from './queries.ts'
import { TextSkeleton } from './text-skeleton.tsx'

/** Everything the partnership writes together. */
export function DocumentsScreen({ slug }: { slug: string }) {
  const { t } = useLingui()
  const { data: documents, error } = useQuery(documentsQuery(slug))
  const membership = useOwnMembership(slug)
  const [starting, setStarting] = useState(false)
  if (membership === undefined) throw notFound()
  const start = can(membership.role, 'document.create') && (
    <Button tone="primary" onClick={() => setStarting(true)}>
      <Trans>Start a document</Trans>
    </Button>
  )
  return (
    <>
      <PageBar title={t`Documents`} />
      <div className="page">
        {documents?.length === 0 ? (
          <EmptyState level={1} title={t`No documents yet`} actions={start}>
            <Trans>A vision that all partners wrote together is the one they will keep to.</Trans>
          </EmptyState>
        ) : (
          <>
            <PageHead title={t`Documents`} actions={start}>
              <Trans>
                What the partners write together. Everybody at the table reads every word as it is written.
              </Trans>
            </PageHead>
            <ProblemBanner problem={error} />
            {documents ? <DocumentsTable slug={slug} documents={documents} /> : !error && <TextSkeleton />}
          </>
        )}
      </div>
      {starting && <NewDocumentDialog slug={slug} onClose={() => setStarting(false)} />}
    </>
  )
}
