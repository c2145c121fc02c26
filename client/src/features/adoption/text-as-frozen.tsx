import type { Content } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { Suspense } from 'react'
import { Reading } from '../../document-kinds/reading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface TextAsFrozenProps {
  slug: string
  kind: DocumentKindId
  title: string
  /** As the server answered it: content of this kind, which it wrote itself. */
  content: { form: string }
}

/** A text that nobody can edit. */
export function TextAsFrozen({ content, ...about }: TextAsFrozenProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Reading {...about} content={content as Content} />
    </Suspense>
  )
}
