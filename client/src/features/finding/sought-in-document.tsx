import { useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { DocumentPartProps } from '../../document-kinds/document-part.ts'
import { readWordsSought } from './looked.ts'
import { lazily } from '../../ui/lazily.ts'

const GoToWords = lazily(() => import('./go-to-words.tsx').then(({ GoToWords }) => ({ default: GoToWords })))

const GoToRow = lazily(() => import('./go-to-row.tsx').then(({ GoToRow }) => ({ default: GoToRow })))

/** Whoever comes from a search is taken to the words, and whoever comes from a list to the row it names. */
export function SoughtInDocument({ text }: DocumentPartProps) {
  const { words, row } = readWordsSought(useSearch({ strict: false }))
  if (text === undefined || (words === undefined && row === undefined)) return null
  return (
    <Suspense>
      {words === undefined ? (
        <GoToRow key={row} row={row!} text={text} />
      ) : (
        <GoToWords key={`${words} ${row}`} words={words} row={row} />
      )}
    </Suspense>
  )
}
