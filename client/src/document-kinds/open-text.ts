import type { Editor } from '@tiptap/core'
import { i18n, type MessageDescriptor } from '@lingui/core'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import type { Anchor } from '@roundtable/shared/documents/anchor'
import type * as Y from 'yjs'
import type { Gap, Heading, OpenText } from './document-view.ts'
import type { MarkPresses } from './mark-presses.ts'
import type { SelectionActs } from './selection-acts.ts'
import { anchorFinder, anchorOf } from './text-anchors.ts'
import { foundMarks, lookAgain, showMarks } from './text-marks.ts'
import { countWords } from './word-count.ts'

/** Outline and word count follow the text at this distance, in milliseconds: nobody reads them while typing. */
const lag = 300

interface Around {
  selectionActs: SelectionActs
  markPresses: MarkPresses
  /** What the text should hold and does not yet. */
  lookForGaps?: (() => readonly FoundGap[]) | undefined
}

export interface FoundGap {
  readonly id: string
  readonly words: MessageDescriptor
  fill(): void
}

/** What the panels beside the text may ask of it, until `close`. */
export function openText(
  editor: Editor,
  kind: ProseKind,
  doc: Y.Doc,
  { selectionActs, markPresses, lookForGaps = () => [] }: Around,
): OpenText & { close(): void } {
  const listeners = new Set<() => void>()
  let headings = headingsOf(editor)
  let words = wordsOf(kind, doc)
  let gaps = gapsOf(lookForGaps)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const look = () => {
    waiting = undefined
    lookAgain(editor)
    const now = headingsOf(editor)
    if (JSON.stringify(now) !== JSON.stringify(headings)) headings = now
    words = wordsOf(kind, doc)
    gaps = gapsOf(lookForGaps)
    tell()
  }
  const onUpdate = () => {
    waiting ??= setTimeout(look, lag)
  }
  editor.on('update', onUpdate)
  return {
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    get headings() {
      return headings
    },
    get gaps() {
      return gaps
    },
    get words() {
      return words
    },
    goTo: (heading) => goTo(editor, heading),
    showCaret: (clients) => showCaret(editor, clients),
    selectedAnchor: () => anchorOf(editor.state, editor.state.selection),
    showMarks: (layer, marks) => {
      showMarks(editor, layer, marks)
      tell()
    },
    foundMarks: (layer) => foundMarks(editor, layer),
    onMark: markPresses.listen,
    goToAnchor: (anchor) => goToAnchor(editor, anchor),
    compareWith: (other) => comparing(editor, doc, other),
    offerOnSelection: selectionActs.offer,
    close: () => {
      clearTimeout(waiting)
      editor.off('update', onUpdate)
    },
  }
}

/** Fetched where it is asked for: most texts are read without. */
function comparing(editor: Editor, doc: Y.Doc, other: Y.Doc): () => void {
  let stop: (() => void) | undefined
  let stopped = false
  void import('./text-differences.ts').then(({ showDifferences }) => {
    if (!stopped) stop = showDifferences(editor, doc, other)
  })
  return () => {
    stopped = true
    stop?.()
  }
}

function headingsOf(editor: Editor): Heading[] {
  const headings: Heading[] = []
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return node.isBlock && !node.isTextblock
    if (node.textContent.trim() !== '')
      headings.push({ text: node.textContent, level: Number(node.attrs['level']), position })
    return false
  })
  return headings
}

function gapsOf(
  look: () => readonly { id: string; words: MessageDescriptor; fill(): void }[],
): readonly Gap[] {
  return look().map(({ id, words, fill }) => ({ id, text: i18n._(words), fill }))
}

function wordsOf(kind: ProseKind, doc: Y.Doc): number {
  return countWords(kind.plainText(doc), i18n.locale)
}

function goTo(editor: Editor, { position }: Heading): void {
  editor.commands.focus(position + 1, { scrollIntoView: false })
  const heading = editor.view.nodeDOM(position)
  if (heading instanceof HTMLElement) heading.scrollIntoView({ block: 'start', behavior: 'smooth' })
}

function goToAnchor(editor: Editor, anchor: Anchor): boolean {
  const range = anchor.in === 'text' ? anchorFinder(editor.state)(anchor) : undefined
  if (range === undefined) return false
  editor.chain().setTextSelection(range.from).focus(null, { scrollIntoView: false }).run()
  const { node } = editor.view.domAtPos(range.from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return true
}

function showCaret(editor: Editor, clients: readonly number[]): boolean {
  const caret = clients
    .map((client) => editor.view.dom.querySelector(`.caret[data-client="${client}"]`))
    .find((element) => element !== null)
  caret?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return caret !== undefined
}
