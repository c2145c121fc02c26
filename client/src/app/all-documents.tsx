import type { DocumentKindId } from '@roundtable/shared/documents'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { NeedsALook } from '../features/finding/needs-a-look.tsx'
import { FilesMenu } from '../features/exchange/files-menu.tsx'

/** The list of documents, with what other features do with all of them. */
export function AllDocuments({ slug, start }: { slug: string; start: DocumentKindId | undefined }) {
  return (
    <DocumentsScreen
      slug={slug}
      start={start}
      more={<FilesMenu slug={slug} />}
      below={<NeedsALook slug={slug} />}
    />
  )
}
