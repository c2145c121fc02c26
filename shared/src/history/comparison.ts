import type { Field, ProseContent, Row } from '../document-kinds/kind.ts'

/** What became of a document between two moments, ready to be read: who put in what, and who took out what. */
export type Comparison = ProseComparison | RowsComparison

/**
 * The later text, with what was deleted put back in where it stood. Both carry the mark `changed`
 * (`ChangedAttributes`), on letters and on blocks, so that it is read like any other text.
 */
export interface ProseComparison extends ProseContent {
  readonly changes: readonly Change[]
}

/** One passage that came or went. */
export interface Change {
  /** From 1, in the order of the text. */
  readonly number: number
  /** Of rows also: one stands elsewhere now, or a field that is no text has another value. */
  readonly is: 'inserted' | 'deleted' | 'moved' | 'changed'
  /** The person's id; nothing where only the two texts are known, not who wrote in between. */
  readonly by: string | null
  /** Its words; empty where only the form of a block changed. */
  readonly text: string
  /** Of rows, where it is; without a field it is the whole row. */
  readonly at?: { readonly table: string; readonly row: string; readonly field?: string }
}

/** The mark of a changed passage. */
export const changedMark = 'changed'
export type ChangedAttributes = Pick<Change, 'number' | 'is' | 'by'>

/** The tables of the later moment, with the rows that went where they stood. */
export interface RowsComparison {
  readonly form: 'rows'
  readonly tables: Readonly<Record<string, readonly ComparedRow[]>>
  readonly changes: readonly Change[]
}

export interface ComparedRow {
  readonly row: Row
  /** Nothing where the row was there before and still is. */
  readonly whole: ChangedAttributes | null
  /** The fields that differ, by name. Empty where the whole row came or went. */
  readonly fields: Readonly<Record<string, ComparedField>>
  /** Where it stands elsewhere among those that were there before. */
  readonly moved?: Moved
}

export interface Moved {
  readonly changed: ChangedAttributes
  /** The row it stands behind now; nothing where it is the first. */
  readonly behind: string | null
}

/** A field that differs: word by word where it is text on both sides, else what it was. */
export type ComparedField =
  | { readonly is: 'text'; readonly pieces: readonly Piece[] }
  | { readonly is: 'value'; readonly before: Field | undefined; readonly changed: ChangedAttributes }

export interface Piece {
  readonly text: string
  readonly changed: ChangedAttributes | null
}
