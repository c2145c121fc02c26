import { PageBar } from '../../ui/page.tsx'

export function DocumentScreen({ documentId }: { slug: string; documentId: string }) {
  return <PageBar title={documentId} />
}
