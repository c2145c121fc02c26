import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ComponentType, lazy } from 'react'
import { worded } from '../i18n/i18n.ts'
import type { ReadingProps, RowsReadingProps } from './reading-props.ts'

const ProseReading = lazy(() => import('./prose-reading.tsx'))
const PlainRows = lazy(() => import('./rows-reading.tsx'))

/** Kinds of rows that are read as more than a plain table. Loaded when one is read. */
const rowsReadings: Readonly<Partial<Record<DocumentKindId, ComponentType<RowsReadingProps>>>> = {
  challenge: lazy(worded('rows', () => import('./challenge/challenge-reading.tsx'))),
}

/**
 * A document that is read and not edited: a moment of its history, an adopted version, what an amendment changes. Rich
 * text is read from the schema of its kind. Waits for its script, so stand it in a `Suspense`. Each changed passage has
 * the id `change-<number>`.
 */
export function Reading({ content, ...rest }: ReadingProps) {
  if (content.form === 'prose') return <ProseReading {...rest} doc={content.doc} />
  const Rows = rowsReadings[rest.kind] ?? PlainRows
  return <Rows {...rest} content={content} />
}
