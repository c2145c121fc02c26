import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { bringLateLetters } from './late-letters.ts'
import { tellOrigins } from './tell-origins.ts'

export interface TakingAlong {
  /** To be told of every edit and step of the caret. */
  onTransaction(transaction: Transaction): void
  destroy(): void
}

/** Both halves for one editor: it says where the texts it moves come from, and brings what was typed in it. */
export function takeAlong(view: EditorView, mayWrite: () => boolean): TakingAlong | undefined {
  const binding = bindingOf(view)
  if (binding === undefined) return undefined
  // Whoever has gone elsewhere with the caret since the text went stays there.
  let hasMoved = false
  const origins = tellOrigins(binding.doc)
  const letters = bringLateLetters(binding.type, {
    mayWrite,
    caret: () => {
      hasMoved = false
      return caretBefore(binding)
    },
    follow: (text, index) => {
      if (!hasMoved) putCaret(view, binding, text, index)
    },
  })
  return {
    onTransaction: (transaction) => {
      const isStep = transaction.selectionSet || transaction.docChanged
      if (isStep && !isChangeOrigin(transaction)) hasMoved = true
    },
    destroy: () => {
      origins.destroy()
      letters.destroy()
    },
  }
}

function bindingOf({ state }: EditorView): ProsemirrorBinding | undefined {
  return ySyncPluginKey.getState(state)?.binding
}

function caretBefore(binding: ProsemirrorBinding): Y.RelativePosition | null {
  const before: { head?: Y.RelativePosition | null } | null = binding.beforeTransactionSelection
  return before?.head ?? null
}

function putCaret(
  view: EditorView,
  { doc, type, mapping }: ProsemirrorBinding,
  text: Y.XmlText,
  index: number,
) {
  const place = Y.createRelativePositionFromTypeIndex(text, index, -1)
  const position = relativePositionToAbsolutePosition(doc, type, place, mapping)
  if (position === null) return
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, position)).setMeta('addToHistory', false))
}
