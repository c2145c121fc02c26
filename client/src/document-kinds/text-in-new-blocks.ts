import { Extension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/**
 * Gives every line this person begins its text at once. The binding makes a text only with the first letter; two
 * people whose first letters in a line cross would make two, both would then join them, and letters would be there twice.
 */
export const TextInNewBlocks = Extension.create<{ document: Y.Doc | null }>({
  name: 'textInNewBlocks',
  addOptions: () => ({ document: null }),
  addProseMirrorPlugins() {
    const { document } = this.options
    return document === null
      ? []
      : [new Plugin({ view: () => textInNewBlocks(document, this.editor.schema) })]
  },
})

export function textInNewBlocks(doc: Y.Doc, schema: Schema): { destroy(): void } {
  // While the binding still writes: it does not hear this as somebody else's change.
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.origin !== ySyncPluginKey) return
    const silent = newElements(transaction).filter((element) => lacksText(schema, element))
    // No origin of the binding's: it is no step of its own to undo, and goes with the line.
    if (silent.length > 0)
      doc.transact(() => silent.forEach((element) => element.insert(0, [new Y.XmlText()])))
  }
  doc.on('afterTransaction', onTransaction)
  return { destroy: () => doc.off('afterTransaction', onTransaction) }
}

function newElements({ doc, beforeState }: Y.Transaction): Y.XmlElement[] {
  const own = doc.store.clients.get(doc.clientID) ?? []
  const from = beforeState.get(doc.clientID) ?? 0
  if (from >= Y.getState(doc.store, doc.clientID)) return []
  return own.slice(Y.findIndexSS(own, from)).flatMap((struct) => {
    const type = struct instanceof Y.Item && !struct.deleted ? struct.content : undefined
    return type instanceof Y.ContentType && type.type instanceof Y.XmlElement ? [type.type] : []
  })
}

function lacksText(schema: Schema, element: Y.XmlElement): boolean {
  return element.length === 0 && schema.nodes[element.nodeName]?.isTextblock === true
}
