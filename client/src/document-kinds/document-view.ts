import type { Anchor } from '@roundtable/shared/documents/anchor'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { SelectionAct } from './selection-acts.ts'

/** What every view of a document kind is given by the page it stands on. */
export interface DocumentViewProps {
  /** The partnership and the document, as addresses name them. */
  slug: string
  documentId: string
  /** The document's title: the accessible name of the text. */
  title: string
  doc: Y.Doc
  awareness: Awareness
  mayWrite: boolean
  /** Whether this is a suggestion for the document, in which nothing is accepted or adopted. */
  isBranch: boolean
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

/** Something the text should say and does not yet. */
export interface Gap {
  id: string
  text: string
  /** Puts the caret where it is to be said. */
  fill(): void
}

/** What an open text offers to the panels beside it. */
export interface OpenText {
  subscribe(onChange: () => void): () => void
  /** The same list until a heading changes. */
  readonly headings: readonly Heading[]
  readonly words: number
  /** Whether it is rows: then one speaks of a row, from its menu, and not of selected words. */
  readonly isRows?: true
  /** For kinds that know what belongs into them, and who may write; empty elsewhere. */
  readonly gaps?: readonly Gap[]
  /** Puts the caret at the heading and brings it into view. */
  goTo(heading: Heading): void
  /** Brings the caret of one of these Yjs clients into view; false where none has one. */
  showCaret(clients: readonly number[]): boolean
  /** What is selected, as a place that survives edits; nothing where no words are selected. */
  selectedAnchor(): Anchor | undefined
  /** Shows these marks as the layer's, in place of those it had. Each layer has its look in its feature's sheet. */
  showMarks(layer: string, marks: readonly TextMark[]): void
  /**
   * The ids of the layer's marks that stand in the text, in its order; the words of the others are gone. The same list
   * until that changes, which `subscribe` tells.
   */
  foundMarks(layer: string): readonly string[]
  /** Called when somebody presses a mark, of any layer. */
  onMark(listener: (press: MarkPress) => void): () => void
  /** Puts the caret at the place and brings it into view; false where its words are gone. */
  goToAnchor(anchor: Anchor): boolean
  /** Draws what differs from this other text, and goes on doing so as either changes, until the answer is called. */
  compareWith(other: Y.Doc): () => void
  /** Offers an act above selected words, until the answer is called. */
  offerOnSelection(act: SelectionAct): () => void
}

/** A passage, or a field of a row, that a feature marks. */
export interface TextMark {
  id: string
  anchor: Anchor
  /** What it is called where it cannot be seen; `number` is its place among the marks of its layer, from 1. */
  label(number: number): string
  /** Whether it is the one people are at. */
  active?: boolean
}

export interface MarkPress {
  layer: string
  id: string
  /** The words may have been pressed to write in them; the number has no other purpose. */
  on: 'words' | 'number'
}
