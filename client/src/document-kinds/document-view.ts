import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** What every view of a document kind is given by the page it stands on. */
export interface DocumentViewProps {
  /** The document's title: the accessible name of the text. */
  title: string
  doc: Y.Doc
  awareness: Awareness
  mayWrite: boolean
  /** Whether the server takes edits at this moment; long pastes wait for that. */
  connected: boolean
  /** Called when the text can be used from outside, and with nothing when it is gone. */
  onOpen(text: OpenText | undefined): void
}

export interface Heading {
  text: string
  /** 2 for a heading, 3 for a subheading; the title is the 1. */
  level: number
  /** Where it stands in the text, for `goTo`. */
  position: number
}

/** What an open text offers to the panels beside it. */
export interface OpenText {
  subscribe(onChange: () => void): () => void
  /** The same list until a heading changes. */
  readonly headings: readonly Heading[]
  readonly words: number
  /** Puts the caret at the heading and brings it into view. */
  goTo(heading: Heading): void
  /** Brings the caret of one of these Yjs clients into view; false where none has one. */
  showCaret(clients: readonly number[]): boolean
}
