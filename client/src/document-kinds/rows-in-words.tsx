import type { Row, RowsContent } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { ComparedRow, RowsComparison } from '@roundtable/shared/history/comparison'
import { type ComponentType } from 'react'
import { worded } from '../i18n/i18n.ts'
import { comparedRow } from './field-change.tsx'
import { plainWords, type WordsProps } from './rows/rows-words.ts'
import { lazily } from '../ui/lazily.ts'

/** The words of each kind of rows; one without is told by the names of its fields. Loaded with the first that is read. */
const wordsOfKinds: Readonly<Partial<Record<DocumentKindId, ComponentType<WordsProps>>>> = {
  milestones: lazily(worded('rows', () => import('./milestones/milestones-in-words.tsx'))),
  roles: lazily(worded('rows', () => import('./roles/roles-in-words.tsx'))),
}

/** Gives the words in which rows of a kind are told. Waits for its script, so stand it in a `Suspense`. */
export function RowsInWords({ kind, ...given }: WordsProps & { kind: DocumentKindId }) {
  const Words = wordsOfKinds[kind]
  return Words === undefined ? given.children(plainWords(given.tables)) : <Words {...given} />
}

/** The rows of a content or a comparison, also those that went. */
export function rowsTold(content: RowsContent | RowsComparison): WordsProps['tables'] {
  const tables: Readonly<Record<string, readonly (Row | ComparedRow)[]>> = content.tables
  const told = Object.entries(tables).map(
    ([name, rows]) => [name, rows.map((row) => comparedRow(row).row)] as const,
  )
  return Object.fromEntries(told)
}
