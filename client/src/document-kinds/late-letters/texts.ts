import { isTextOrigin, type TextOrigin, textOriginKey } from '@roundtable/shared/document-kinds/text-origin'
import * as Y from 'yjs'

/** The name of a text for ever. */
export function textIdOf(text: Y.XmlText): string {
  const { client, clock } = text._item!.id
  return `${client}-${clock}`
}

/** Read off the item itself: it is asked of texts that are gone, too. */
export function originOf(text: Y.XmlText): TextOrigin {
  const content = text._map.get(textOriginKey)?.content
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
  return isTextOrigin(value) ? value : []
}

export function itemsOf(text: Y.XmlText): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = text._start; item !== null; item = item.right) items.push(item)
  return items
}

/** Whether it stood in the text until this transaction. To be asked before Yjs forgets what was deleted. */
export function stoodBefore(item: Y.Item, { deleteSet, beforeState }: Y.Transaction): boolean {
  const isNew = item.id.clock >= (beforeState.get(item.id.client) ?? 0)
  return !isNew && (!item.deleted || Y.isDeleted(deleteSet, item.id))
}

/** The texts that the transaction took out. */
export function textsGone(transaction: Y.Transaction): Y.XmlText[] {
  const gone: Y.XmlText[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const text = struct instanceof Y.Item ? textIn(struct) : undefined
    if (text !== undefined) gone.push(text)
  })
  return gone
}

export function textIn({ content }: Y.Item): Y.XmlText | undefined {
  return content instanceof Y.ContentType && content.type instanceof Y.XmlText ? content.type : undefined
}

/** All texts below, in the order one reads them. */
export function* textsIn(parent: Y.XmlFragment): Generator<Y.XmlText> {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) yield child
    else if (child instanceof Y.XmlElement) yield* textsIn(child)
  }
}
