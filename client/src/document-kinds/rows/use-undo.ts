import { type KeyboardEvent, useState } from 'react'
import * as Y from 'yjs'

/** Undo of this person's own edits of some roots; `origin` is to be given to each of them. It ends with the document. */
export function useUndo(doc: Y.Doc, roots: readonly string[]) {
  const [held] = useState(() => {
    const origin = {}
    const types = roots.map((root) => doc.getMap(root))
    return { origin, undo: new Y.UndoManager(types, { trackedOrigins: new Set([origin]) }) }
  })
  return { ...held, onKeyDown: (event: KeyboardEvent) => undoByKey(held.undo, event) }
}

/** A field's own undo would bring back letters that others have changed since, so ours stands in for it. */
function undoByKey(undo: Y.UndoManager, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) undo.redo()
  else undo.undo()
}
