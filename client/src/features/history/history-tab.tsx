import { Trans } from '@lingui/react/macro'
import { Suspense } from 'react'
import type { DocumentPartProps, DocumentTab } from '../../document-kinds/document-part.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { lazily } from '../../ui/lazily.ts'

const HistoryList = lazily(() => import('./history-list.tsx'))

/** Who wrote when, beside the text. Its list is loaded when the tab is opened. */
export const historyTab: DocumentTab = {
  id: 'history',
  Title: () => <Trans>History</Trans>,
  Body: ({ slug, info }: DocumentPartProps) => (
    <Suspense fallback={<Skeleton />}>
      <HistoryList slug={slug} documentId={info.id} />
    </Suspense>
  ),
}
