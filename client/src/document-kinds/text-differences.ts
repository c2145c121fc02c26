import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import { type Difference, differencesOf } from '@roundtable/shared/amendments/passages'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import * as Y from 'yjs'

const key = new PluginKey<DecorationSet>('textDifferences')

/** The differences follow the two texts at this distance, in milliseconds: nobody reads them while typing. */
const lag = 250

/**
 * Draws what the text of the editor has and the other has not, and puts what it has lost in where it stood. Both are
 * replicas of one document, so nothing is guessed. Until the answer is called.
 */
export function showDifferences(editor: Editor, doc: Y.Doc, other: Y.Doc): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    waiting = undefined
    if (editor.isDestroyed) return
    const drawn = drawing(editor, differencesOf(other, doc, proseRoot))
    editor.view.dispatch(editor.state.tr.setMeta(key, drawn).setMeta('addToHistory', false))
  }
  const lookSoon = () => {
    waiting ??= setTimeout(look, lag)
  }
  editor.registerPlugin(differences())
  doc.on('update', lookSoon)
  other.on('update', lookSoon)
  look()
  return () => {
    clearTimeout(waiting)
    doc.off('update', lookSoon)
    other.off('update', lookSoon)
    if (!editor.isDestroyed) editor.unregisterPlugin(key)
  }
}

function differences(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, drawn) {
        const news = transaction.getMeta(key) as DecorationSet | undefined
        return news ?? drawn.map(transaction.mapping, transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function drawing(editor: Editor, all: readonly Difference[]): DecorationSet {
  const binding = ySyncPluginKey.getState(editor.state)?.binding as ProsemirrorBinding | undefined
  const { doc } = editor.state
  if (binding === undefined) return DecorationSet.empty
  const drawn = all.flatMap((difference) => {
    const from = positionOf(binding, difference.first, 0)
    if (from === undefined || from > doc.content.size) return []
    if (difference.is === 'removed') return [lost(doc, from, difference)]
    const to = positionOf(binding, difference.last, -1)
    if (to === undefined || to <= from || to > doc.content.size) return []
    return [Decoration.inline(from, to, { nodeName: 'ins', class: 'text-added' })]
  })
  return DecorationSet.create(doc, drawn)
}

/** Before the unit of this id, or with `assoc` -1 behind it. */
function positionOf({ type, mapping }: ProsemirrorBinding, id: Y.ID, assoc: number): number | undefined {
  const position = new Y.RelativePosition(null, null, id, assoc)
  return relativePositionToAbsolutePosition(type.doc!, type, position, mapping) ?? undefined
}

function lost(doc: Node, at: number, { text, isBlock, first }: Difference): Decoration {
  const draw = () => {
    const element = document.createElement('del')
    element.className = isBlock ? 'text-removed text-removed-block' : 'text-removed'
    element.contentEditable = 'false'
    element.textContent = text
    return element
  }
  const place = isBlock ? Math.min(at, doc.content.size) : at
  return Decoration.widget(place, draw, {
    side: -1,
    marks: [],
    key: `${first.client}:${first.clock}:${text}`,
  })
}
