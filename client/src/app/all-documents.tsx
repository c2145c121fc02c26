import type { DocumentKindId } from '@roundtable/shared/documents'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { Suspense } from 'react'
import { FilesMenu } from '../features/exchange/files-menu.tsx'
import { worded } from '../i18n/i18n.ts'
import { lazily } from '../ui/lazily.ts'

// It speaks of rows, in their sentences, which a text does not need.
const NeedsALook = lazily(
  worded(
    'rows',
    worded('table', () =>
      import('../features/flags/needs-a-look.tsx').then((it) => ({ default: it.NeedsALook })),
    ),
  ),
)

/** The list of documents, with what other features do with all of them. */
export function AllDocuments({ slug, start }: { slug: string; start: DocumentKindId | undefined }) {
  return (
    <DocumentsScreen
      slug={slug}
      start={start}
      more={<FilesMenu slug={slug} />}
      below={
        <Suspense>
          <NeedsALook slug={slug} />
        </Suspense>
      }
    />
  )
}
