import type { Content, RowsContent } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { ChangedAttributes, Comparison, RowsComparison } from '@roundtable/shared/history/comparison'
import { type ComponentType, lazy } from 'react'

interface ReadingOf<Shown> {
  kind: DocumentKindId
  /** The document's title: the accessible name of what is read. */
  title: string
  /** What stands there; in a comparison with what came and went marked in it. */
  content: Shown
  /** Who did what, in words, for a changed passage: read out before it, shown where it is pointed at. */
  sayChange?: ((changed: ChangedAttributes) => string) | undefined
  /** The number of the change that is looked at. */
  current?: number | undefined
}
export type RowsReadingProps = ReadingOf<RowsContent | RowsComparison>

const ProseReading = lazy(() => import('./prose-reading.tsx'))
const PlainRows = lazy(() => import('./rows-reading.tsx'))

/** Kinds of rows that are read as more than a plain table. Loaded when one is read. */
const rowsReadings: Readonly<Partial<Record<DocumentKindId, ComponentType<RowsReadingProps>>>> = {}

/**
 * A document that is read and not edited: a moment of its history, an adopted version, what an amendment changes. Rich
 * text is read from the schema of its kind. Waits for its script, so stand it in a `Suspense`. Each changed passage has
 * the id `change-<number>`.
 */
export function Reading({ content, ...rest }: ReadingOf<Content | Comparison>) {
  if (content.form === 'prose') return <ProseReading {...rest} doc={content.doc} />
  const Rows = rowsReadings[rest.kind] ?? PlainRows
  return <Rows {...rest} content={content} />
}
