import type { Extensions, JSONContent } from '@tiptap/core'
import type * as Y from 'yjs'

/**
 * What a co-edited document kind must provide. Pure: no clock, no network, no React.
 * `kind-contract.ts` is the suite every kind passes.
 */
export interface DocumentKind {
  readonly id: string
  /** Raised by one when a node, mark or attribute is added; an older page is then told to reload (4426). */
  readonly schemaVersion: number
  /** Root name → the Yjs type that stands there. Any other root is refused (LIVE-7). */
  readonly roots: Readonly<Record<string, RootType>>
  /** Writes the first content. Called once, on the server, with a fixed client id (seq 1 of the log). */
  seed(doc: Y.Doc, title: string): void
  /** Says what of a finished transaction does not fit the kind, or nothing. Called before anything is logged or shown. */
  check(transaction: Y.Transaction): Misfit | undefined
  /** The text as plain lines, for word counts and search. */
  plainText(doc: Y.Doc): string
}

export type RootType = 'XmlFragment' | 'Map' | 'Array' | 'Text'

export interface Misfit {
  /** For the log of the server, never shown: which node, mark or attribute. No document text in it. */
  what: string
}

/** A kind whose root `default` is rich text in the schema of `extensions`. */
export interface ProseKind extends DocumentKind {
  /** The Tiptap schema parts, shared by the server's check and the editor. */
  readonly extensions: Extensions
  toJSON(doc: Y.Doc): JSONContent
}
