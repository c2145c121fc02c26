import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { FilesMenu } from '../features/exchange/files-menu.tsx'

/** The list of documents, with what other features do with all of them. */
export function AllDocuments({ slug }: { slug: string }) {
  return <DocumentsScreen slug={slug} more={<FilesMenu slug={slug} />} />
}
