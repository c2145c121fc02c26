import { Suspense } from 'react'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { worded } from '../../i18n/i18n.ts'
import { lazily } from '../../ui/lazily.ts'

const OriginLine = lazily(worded('documents', () => import('./origin-line.tsx')))

/** Above a text that was not begun here: where it came from. */
export function ImportedFrom({ slug, info, text }: DocumentPartProps) {
  // The text first; this line is not what people came for.
  if (text === undefined) return null
  return (
    <Suspense fallback={null}>
      <OriginLine slug={slug} id={info.id} />
    </Suspense>
  )
}
