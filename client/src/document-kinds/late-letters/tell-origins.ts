import { addedItems } from '@roundtable/shared/document-kinds/added-items'
import { andThen, type TextOrigin, textOriginKey } from '@roundtable/shared/document-kinds/text-origin'
import * as Y from 'yjs'
import { itemsOf, originOf, stoodBefore, textIdOf, textIn, textsGone } from './texts.ts'

/** The origin of transactions that write it: no step to undo, and no edit that moves anything. */
const telling = Symbol('tells where a text comes from')

interface Gone {
  likeness: string
  origin: TextOrigin
}

/**
 * Where this person's edit takes a text out and puts the same words in elsewhere, the new text is told which one it
 * continues, and what of it was known here. In one edit or in two that follow each other, as when cutting and pasting.
 */
export function tellOrigins(doc: Y.Doc): { destroy(): void } {
  let gone: Gone[] = []
  let told: [Y.XmlText, TextOrigin][] = []
  const onTransaction = (transaction: Y.Transaction) => {
    if (!transaction.local || transaction.origin === telling) return
    const now = textsGone(transaction).flatMap((text) => goneOf(text, transaction))
    const choice = [...now, ...gone]
    for (const text of textsCome(transaction)) {
      const like = likenessOf(text, words(text))
      const from = choice.find(({ likeness }) => likeness === like)
      if (from === undefined) continue
      told.push([text, from.origin])
      choice.splice(choice.indexOf(from), 1)
    }
    gone = now.filter((one) => choice.includes(one))
  }
  // When all is done: a second transaction amid the first would confuse the binding about the caret.
  const afterwards = () => {
    const tell = told.filter(([{ _item: item }]) => item?.deleted === false)
    told = []
    if (tell.length === 0) return
    doc.transact(() => tell.forEach(([text, origin]) => text.setAttribute(textOriginKey, origin)), telling)
  }
  doc.on('afterTransaction', onTransaction)
  doc.on('afterAllTransactions', afterwards)
  return {
    destroy: () => {
      doc.off('afterTransaction', onTransaction)
      doc.off('afterAllTransactions', afterwards)
    },
  }
}

function goneOf(text: Y.XmlText, transaction: Y.Transaction): Gone[] {
  const items = itemsOf(text)
  const stood = items.filter((item) => stoodBefore(item, transaction))
  const likeness = likenessOf(text, stood.map(wordsOf).join(''))
  if (likeness === undefined) return []
  return [{ likeness, origin: andThen(originOf(text), { of: textIdOf(text), knew: knewOf(items) }) }]
}

/** All of a client's letters up to its latest here are known: Yjs takes them in order. */
function knewOf(items: readonly Y.Item[]): Record<string, number> {
  const knew: Record<string, number> = {}
  for (const { id, length } of items) knew[id.client] = Math.max(knew[id.client] ?? 0, id.clock + length)
  return knew
}

function textsCome(transaction: Y.Transaction): Y.XmlText[] {
  return [...addedItems(transaction)].flatMap((item) => textIn(item) ?? [])
}

/** What makes two texts one: their words, or the id of their clause as long as there are none. */
function likenessOf({ parent }: Y.XmlText, words: string): string | undefined {
  if (words !== '') return `words ${words}`
  const id: unknown = parent instanceof Y.XmlElement ? idOf(parent) : undefined
  return typeof id === 'string' ? `id ${id}` : undefined
}

function idOf({ _map }: Y.XmlElement): unknown {
  const content = _map.get('id')?.content
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
}

function words(text: Y.XmlText): string {
  return itemsOf(text)
    .map((item) => (item.deleted ? '' : wordsOf(item)))
    .join('')
}

function wordsOf({ content }: Y.Item): string {
  return content instanceof Y.ContentString ? content.str : ''
}
