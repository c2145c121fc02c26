import type { Content, RowsContent } from '@roundtable/shared/document-kinds/kind'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { ChangedAttributes, Comparison, RowsComparison } from '@roundtable/shared/history/comparison'

/** What every reading of a document is given. */
interface ReadingOf<Shown> {
  /** The partnership, as addresses name it. */
  slug: string
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

export type ReadingProps = ReadingOf<Content | Comparison>
export type RowsReadingProps = ReadingOf<RowsContent | RowsComparison>
