import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { readWordsSought } from './looked.ts'

const GoToWords = lazy(() => import('./go-to-words.tsx').then(({ GoToWords }) => ({ default: GoToWords })))

/** Whoever comes from a search is taken to the words. */
export function SoughtInDocument({ text }: DocumentPartProps) {
  const { words, row } = readWordsSought(useSearch({ strict: false }))
  if (text === undefined || words === undefined) return null
  return (
    <Suspense>
      <GoToWords key={`${words} ${row}`} words={words} row={row} />
    </Suspense>
  )
}
