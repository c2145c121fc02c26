import { getSchema, type Editor } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { codeOfConduct } from '@roundtable/shared/document-kinds/code-of-conduct'
import type { ProseContent } from '@roundtable/shared/document-kinds/kind'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { fillProse } from '@roundtable/shared/document-kinds/prose-import'
import { copyOf, openReplica, type Replica } from '@roundtable/shared/document-kinds/testing/replica'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { clauseActions } from '../../conduct/clause-actions.ts'
import { textInNewBlocks } from '../../text-in-new-blocks.ts'
import { bringLateLetters } from '../late-letters.ts'
import { tellOrigins } from '../tell-origins.ts'

/** The ids of the three clauses that `seeded` has. */
export const ids = ['clausea00', 'clauseb00', 'clausec00']

/** One person at a code of conduct, without a screen. */
export class Desk {
  readonly doc: Y.Doc
  readonly unsent: Uint8Array[] = []
  heard = 0
  readonly #editor: Replica
  readonly #undo: Y.UndoManager

  readonly deleted: string[] = []

  constructor(seed: Y.Doc, mayWrite = () => true) {
    this.doc = copyOf(seed)
    this.#editor = openReplica(codeOfConduct, this.doc)
    textInNewBlocks(this.doc, getSchema(codeOfConduct.extensions))
    const root = this.doc.getXmlFragment(proseRoot)
    tellOrigins(this.doc)
    bringLateLetters(root, { mayWrite, caret: () => null, follow: () => undefined })
    this.#undo = new Y.UndoManager(root, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.unsent.push(update)
    })
  }

  hears(updates: readonly Uint8Array[], more = updates.length): boolean {
    this.heard += more
    for (const update of updates) Y.applyUpdate(this.doc, update, this)
    return true
  }

  types(clause: string, at: number, letter: string): boolean {
    return this.#edits(clause, (edit, from, size) => edit.insertText(letter, from + Math.min(at, size)))
  }

  deletes(clause: string, at: number): boolean {
    return this.#edits(clause, (edit, from, size) => {
      if (at >= size) return edit
      this.deleted.push(edit.doc.textBetween(from + at, from + at + 1))
      return edit.delete(from + at, from + at + 1)
    })
  }

  takesOut(clause: string): boolean {
    return this.#edits(clause, (edit, from, size) => edit.delete(from - 1, from + size + 1))
  }

  turns(clause: string, into: string): boolean {
    return this.#edits(clause, (edit, from) =>
      edit.setBlockType(from, from, this.#editor.state.schema.nodes[into]!, { level: 2 }),
    )
  }

  isBold(clause: string, start: number, end: number): boolean {
    const bold = this.#editor.state.schema.marks['bold']!.create()
    return this.#edits(clause, (edit, from) => edit.addMark(from + start, from + end, bold))
  }

  undoes(): void {
    this.#undo.undo()
  }

  read(): string {
    return codeOfConduct.plainText(this.doc)
  }

  moves(clause: string, by: 'up' | 'down'): boolean {
    return (
      this.#edits(clause, (edit, from) => edit.setSelection(TextSelection.create(edit.doc, from))) &&
      this.#acts(by)
    )
  }

  #acts(by: 'up' | 'down'): boolean {
    const replica = this.#editor
    const dispatch = (edit: Transaction) =>
      replica.run((_, send) => {
        send?.(edit)
        return true
      })
    const view = Object.defineProperty({ dispatch, focus: () => undefined }, 'state', {
      get: () => replica.state,
    })
    return clauseActions[by]({ view } as unknown as Editor)
  }

  #edits(clause: string, edit: (edit: Transaction, from: number, size: number) => Transaction): boolean {
    let done = false
    this.#editor.run((state, dispatch) => {
      state.doc.forEach((node, position) => {
        if (done || node.attrs['id'] !== clause) return
        done = true
        dispatch?.(edit(state.tr, position + 1, node.content.size))
      })
      return done
    })
    return done
  }
}

/** A code of the three clauses “Alpha.”, “Beta.” and “Gamma.”. */
export function seeded(): Y.Doc {
  const seed = new Y.Doc()
  fillProse(seed.getXmlFragment(proseRoot), threeClauses())
  return seed
}

function threeClauses(): ProseContent {
  return { form: 'prose', doc: { type: 'doc', content: ['Alpha.', 'Beta.', 'Gamma.'].map(clauseOf) } }
}

function clauseOf(words: string, index: number) {
  return { type: 'clause', attrs: { id: ids[index] }, content: [{ type: 'text', text: words }] }
}
