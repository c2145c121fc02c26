import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ComponentType } from 'react'
import { worded } from '../i18n/i18n.ts'
import { RowsInWords, rowsTold } from './rows-in-words.tsx'
import type { ReadingProps, RowsReadingProps } from './reading-props.ts'
import { lazily } from '../ui/lazily.ts'

const ProseReading = lazily(() => import('./prose-reading.tsx'))
const RowsReading = lazily(worded('rows', () => import('./rows/rows-reading.tsx')))

/** Kinds of rows that look otherwise than a sheet for each row. Loaded when one is read. */
const rowsReadings: Readonly<Partial<Record<DocumentKindId, ComponentType<RowsReadingProps>>>> = {
  challenge: lazily(worded('rows', () => import('./challenge/challenge-reading.tsx'))),
}

/**
 * A document that is read and not edited: a moment of its history, an adopted version, what an amendment changes. Rich
 * text is read from the schema of its kind, rows by the words of theirs. Waits for its script, so stand it in a
 * `Suspense`. Each changed passage has the id `change-<number>`.
 */
export function Reading({ content, ...rest }: ReadingProps) {
  if (content.form === 'prose') return <ProseReading {...rest} doc={content.doc} />
  const Own = rowsReadings[rest.kind]
  if (Own !== undefined) return <Own {...rest} content={content} />
  return (
    <RowsInWords kind={rest.kind} slug={rest.slug} tables={rowsTold(content)}>
      {(words) => <RowsReading {...rest} content={content} words={words} />}
    </RowsInWords>
  )
}
