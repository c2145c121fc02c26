import { Trans, useLingui } from '@lingui/react/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { notFound, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { useOwnMembership } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBar, PageHead } from '../../ui/page.tsx'
import { DocumentsList } from './documents-list.tsx'
import { NewDocumentDialog } from './new-document-dialog.tsx'
import { documentsQuery } from './queries.ts'
import { TextSkeleton } from './text-skeleton.tsx'

interface DocumentsScreenProps {
  slug: string
  /** The kind to start at once. In the address, so that the rail leads to it. */
  start: DocumentKindId | undefined
  /** Stands beside the step that starts a document. */
  more: ReactNode
  /** Stands below the list: what is worth a look in the documents. */
  below: ReactNode
}

/** Everything the partnership writes together. */
export function DocumentsScreen({ slug, start: kind, more, below }: DocumentsScreenProps) {
  const { t } = useLingui()
  const { data: documents, error } = useQuery(documentsQuery(slug))
  const membership = useOwnMembership(slug)
  const [starting, setStarting] = useState(false)
  const navigate = useNavigate()
  if (membership === undefined) throw notFound()
  const close = () => {
    setStarting(false)
    void navigate({ to: '/p/$slug/documents', params: { slug }, search: {}, replace: true })
  }
  const start = can(membership.role, 'document.create') && (
    <Button tone="primary" onClick={() => setStarting(true)}>
      <Trans>Start a document</Trans>
    </Button>
  )
  const actions = (
    <>
      {more}
      {start}
    </>
  )
  return (
    <>
      <PageBar title={t`Documents`} />
      <div className="page">
        {documents?.length === 0 ? (
          <EmptyState level={1} title={t`No documents yet`} actions={actions}>
            <Trans>A vision that all partners wrote together is the one they will keep to.</Trans>
          </EmptyState>
        ) : (
          <>
            <PageHead title={t`Documents`} actions={actions}>
              <Trans>
                What the partners write together. Everybody at the table reads every word as it is written.
              </Trans>
            </PageHead>
            <ProblemBanner problem={error} />
            {documents ? (
              <>
                <DocumentsList slug={slug} role={membership.role} documents={documents} />
                {below}
              </>
            ) : (
              !error && <TextSkeleton />
            )}
          </>
        )}
      </div>
      {(starting || kind !== undefined) && <NewDocumentDialog {...{ slug, kind }} onClose={close} />}
    </>
  )
}
