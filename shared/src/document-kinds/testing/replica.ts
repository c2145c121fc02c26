import { getSchema } from '@tiptap/core'
import { EditorState, type Command, type Plugin, type PluginView, type Transaction } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { ProseKind } from '../kind.ts'
import { proseRoot } from '../prose.ts'

/** One person's editor: real ProseMirror state bound to a Y.Doc by the real binding, without a screen. */
export interface Replica {
  readonly doc: Y.Doc
  readonly state: EditorState
  run(command: Command): void
}

/**
 * Opens `doc` the way the client does. Whatever the binding writes while opening is an `update` of `doc`.
 * `others` are the plugins beside the binding; by default the one that evens out tables on the screen.
 */
export function openReplica(kind: ProseKind, doc: Y.Doc, others: Plugin[] = [tableEditing()]): Replica {
  const sync = ySyncPlugin(doc.getXmlFragment(proseRoot))
  let state = EditorState.create({ schema: getSchema(kind.extensions), plugins: [sync, ...others] })
  const views: PluginView[] = []
  const dispatch = (transaction: Transaction) => {
    const before = state
    state = state.apply(transaction)
    for (const bound of views) bound.update?.(view, before)
  }
  // The part of a view that the binding uses; the rest needs a screen.
  const view = Object.defineProperty({ dispatch, hasFocus: () => false }, 'state', {
    get: () => state,
  }) as unknown as EditorView
  views.push(sync.spec.view!(view))
  return {
    doc,
    get state() {
      return state
    },
    run: (command) => void command(state, dispatch),
  }
}

/** A document of its own that holds what `source` holds. */
export function copyOf(source: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(source))
  return copy
}

/**
 * Gives both what the other has, until neither has anything left to give: an editor may answer what it
 * receives with an edit of its own (the binding joins two texts of which one is its own).
 */
export function exchange(one: Y.Doc, other: Y.Doc): void {
  for (let round = 0; round === 0 || isAhead(one, other) || isAhead(other, one); round++) {
    if (round === 10) throw new Error('two editors answer each other without end')
    giveEachOther(one, other)
  }
}

function isAhead(one: Y.Doc, other: Y.Doc): boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(other))
  return [...Y.decodeStateVector(Y.encodeStateVector(one))].some(
    ([client, clock]) => clock > (known.get(client) ?? 0),
  )
}

function giveEachOther(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
}
