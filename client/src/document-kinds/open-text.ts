import type { Editor } from '@tiptap/core'
import { i18n } from '@lingui/core'
import type { ProseKind } from '@roundtable/shared/document-kinds/kind'
import type * as Y from 'yjs'
import type { Heading, OpenText } from './document-view.ts'
import { countWords } from './word-count.ts'

/** Outline and word count follow the text at this distance, in milliseconds: nobody reads them while typing. */
const lag = 300

/** What the panels beside the text may ask of it, until `close`. */
export function openText(editor: Editor, kind: ProseKind, doc: Y.Doc): OpenText & { close(): void } {
  const listeners = new Set<() => void>()
  let headings = headingsOf(editor)
  let words = wordsOf(kind, doc)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    waiting = undefined
    const now = headingsOf(editor)
    if (JSON.stringify(now) !== JSON.stringify(headings)) headings = now
    words = wordsOf(kind, doc)
    for (const listener of listeners) listener()
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
    get words() {
      return words
    },
    goTo: (heading) => goTo(editor, heading),
    showCaret: (clients) => showCaret(editor, clients),
    close: () => {
      clearTimeout(waiting)
      editor.off('update', onUpdate)
    },
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

function wordsOf(kind: ProseKind, doc: Y.Doc): number {
  return countWords(kind.plainText(doc), i18n.locale)
}

function goTo(editor: Editor, { position }: Heading): void {
  editor.commands.focus(position + 1, { scrollIntoView: false })
  const heading = editor.view.nodeDOM(position)
  if (heading instanceof HTMLElement) heading.scrollIntoView({ block: 'start', behavior: 'smooth' })
}

function showCaret(editor: Editor, clients: readonly number[]): boolean {
  const caret = clients
    .map((client) => editor.view.dom.querySelector(`.caret[data-client="${client}"]`))
    .find((element) => element !== null)
  caret?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return caret !== undefined
}
