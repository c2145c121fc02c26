import { Suspense } from 'react'
import type { DocumentPartProps, DocumentTab } from '../../document-kinds/document-part.ts'
import { SuggestionsTitle } from './suggestions-title.tsx'
import { lazily } from '../../ui/lazily.ts'

/** What is read only when it is opened is fetched only then. */
const Suggestions = lazily(() =>
  import('./suggestions.tsx').then(({ Suggestions }) => ({ default: Suggestions })),
)
const Suggest = lazily(() => import('./suggest.tsx').then(({ Suggest }) => ({ default: Suggest })))

export const suggestionsTab: DocumentTab = {
  id: 'suggestions',
  Title: SuggestionsTitle,
  Body: (props) => (
    <Suspense>
      <Suggestions {...props} />
    </Suspense>
  ),
}

/** In the page bar: opens a branch of the text. */
export function SuggestAction(props: DocumentPartProps) {
  return (
    <Suspense>
      <Suggest {...props} />
    </Suspense>
  )
}
