import { PageBar } from '../../ui/page.tsx'

export function DocumentsScreen({ slug }: { slug: string }) {
  return <PageBar title={slug} />
}
