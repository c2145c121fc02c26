import type { Extensions, JSONContent } from '@tiptap/core'
import type * as Y from 'yjs'

/**
 * What a co-edited document kind must provide. Pure: no clock, no network, no React.
 * `kind-contract.ts` is the suite every kind passes.
 */
export interface DocumentKind {
  readonly id: string
  /** Rich text, or records with fields (`ProseKind`, `RowsKind`). */
  readonly form: Content['form']
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
  /** What stands in it: the same on every replica and after every reload. This is what is frozen, compared and exported. */
  content(doc: Y.Doc): Content
  /** Reads content that comes from outside. Never throws, however hostile it is. */
  readContent(json: unknown): Read
  /** Writes content into a document that has none: a starter, an import, a copy. In one transaction. */
  fill(doc: Y.Doc, content: Content): void
}

/** What stands in a document, as typed JSON. */
export type Content = ProseContent | RowsContent

export interface ProseContent {
  readonly form: 'prose'
  readonly doc: JSONContent
}

/** Records with fields instead of a text: table name → its rows in their order. */
export interface RowsContent {
  readonly form: 'rows'
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

export interface Row {
  readonly id: string
  readonly [field: string]: Field
}
export type Field = string | number | boolean | null | readonly string[]

export type Read =
  | { readonly is: 'content'; readonly content: Content }
  | ({ readonly is: 'misfit' } & Misfit)

export type RootType = 'XmlFragment' | 'Map' | 'Array' | 'Text'

export interface Misfit {
  /** For the log of the server, never shown: which node, mark or attribute. No document text in it. */
  what: string
}

/** A kind whose root `default` is rich text in the schema of `extensions`. */
export interface ProseKind extends DocumentKind {
  readonly form: 'prose'
  /** The Tiptap schema parts, shared by the server's check and the editor. */
  readonly extensions: Extensions
  toJSON(doc: Y.Doc): JSONContent
}
