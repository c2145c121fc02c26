import { PageBar } from '../../ui/page.tsx'

export function PartnersScreen({ slug }: { slug: string }) {
  return <PageBar title={slug} />
}
