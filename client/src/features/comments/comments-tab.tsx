import { Suspense } from 'react'
import type { DocumentTab } from '../../document-kinds/document-part.ts'
import { CommentsTitle } from './comments-title.tsx'
import { lazily } from '../../ui/lazily.ts'

// Reading and typing need none of it, so it comes when the tab is looked at.
const CommentsBody = lazily(() => import('./comments-body.tsx').then((it) => ({ default: it.CommentsBody })))

export const commentsTab: DocumentTab = {
  id: 'comments',
  Title: CommentsTitle,
  Body: (props) => (
    <Suspense>
      <CommentsBody {...props} />
    </Suspense>
  ),
}
