import type { Continued } from '@roundtable/shared/document-kinds/text-origin'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { placesIn } from './places.ts'
import { itemsOf, originOf, stoodBefore, textIdOf, textsGone, textsIn } from './texts.ts'

export interface Writer {
  /** Asked before anything is written. */
  mayWrite(): boolean
  /** Where the caret stood before the transaction that is ending; it holds on to the letter before it. */
  caret(): Y.RelativePosition | null
  /** The letters are in, and this is where the caret belongs that stood among them. */
  follow(text: Y.XmlText, index: number): void
}

/** One letter of a text that went, with the marks on it. */
interface Letter {
  id: Y.ID
  letter: string
  marks: Record<string, unknown>
}

interface Left {
  letters: readonly Letter[]
  /** How many of the letters the caret had before it; nothing where it stood elsewhere. */
  caret: number | undefined
}

/**
 * The writer brings their own letters along. When somebody takes out a text in which this client has letters, and a text
 * comes that continues it, those that were not known there are put in again, as this client's own edit. Everybody
 * does so with their own alone; what was known and is missing was deleted, and so is a text that nobody continues.
 */
export function bringLateLetters(root: Y.XmlFragment, writer: Writer): { destroy(): void } {
  const doc = root.doc!
  const left = new Map<string, Left>()
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local || !transaction.deleteSet.clients.has(doc.clientID)) return
    for (const text of textsGone(transaction)) {
      const letters = lettersOf(text, transaction)
      if (!letters.some(({ id }) => id.client === doc.clientID)) continue
      left.set(textIdOf(text), { letters, caret: placeAmong(letters, text, writer.caret()) })
    }
  }
  // When all is done: a second transaction amid the first would confuse the binding about the caret.
  const afterwards = () => {
    if (left.size === 0 || !writer.mayWrite()) return
    const come = comeFor(left, root)
    // Taken off first: bringing them ends in here again.
    for (const { of } of come) left.delete(of)
    for (const { text, knew, letters, caret } of come) {
      const brought = bring(text, knew, letters)
      if (brought !== undefined && caret !== undefined) writer.follow(text, brought(caret))
    }
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

interface Come extends Left, Continued {
  text: Y.XmlText
}

/** The texts that continue one in which something is left; where two do, the first. */
function comeFor(left: ReadonlyMap<string, Left>, root: Y.XmlFragment): Come[] {
  const found = new Map<string, Come>()
  for (const text of textsIn(root)) {
    for (const continued of originOf(text)) {
      const one = left.get(continued.of)
      if (one !== undefined && !found.has(continued.of))
        found.set(continued.of, { ...one, ...continued, text })
    }
  }
  return [...found.values()]
}

/** Where what stood behind so many of the letters belongs now; nothing where nothing was late. */
function bring(
  text: Y.XmlText,
  knew: Continued['knew'],
  letters: readonly Letter[],
): ((many: number) => number) | undefined {
  const doc = text.doc!
  const isKnown = ({ id }: Letter) => id.clock < (knew[id.client] ?? 0)
  const isLate = (letter: Letter) => letter.id.client === doc.clientID && !isKnown(letter)
  if (!letters.some(isLate)) return undefined
  const places = placesIn(wordsOf(letters.filter(isKnown)), plainOf(text))
  const placeOf = (many: number) => {
    const before = letters.slice(0, many)
    return places[wordsOf(before.filter(isKnown)).length]! + wordsOf(before.filter(isLate)).length
  }
  doc.transact(() => {
    for (const { from, words, marks } of stretchesOf(letters, isLate))
      text.insert(placeOf(from), words, { ...marks })
  }, ySyncPluginKey)
  return placeOf
}

interface Stretch {
  /** How many letters stood before it. */
  from: number
  words: string
  marks: Record<string, unknown>
}

/** Late letters that stood side by side go in together. */
function stretchesOf(letters: readonly Letter[], isLate: (letter: Letter) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  let last: Stretch | undefined
  letters.forEach((one, from) => {
    if (!isLate(one)) return void (last = undefined)
    if (last !== undefined && isSame(last.marks, one.marks)) return void (last.words += one.letter)
    last = { from, words: one.letter, marks: one.marks }
    stretches.push(last)
  })
  return stretches
}

/** The letters as they stood in the text before this transaction. */
function lettersOf(text: Y.XmlText, transaction: Y.Transaction): Letter[] {
  const letters: Letter[] = []
  let marks: Record<string, unknown> = {}
  for (const item of itemsOf(text)) {
    if (!stoodBefore(item, transaction)) continue
    if (item.content instanceof Y.ContentFormat) marks = marked(marks, item.content)
    if (!(item.content instanceof Y.ContentString)) continue
    let { clock } = item.id
    for (const letter of item.content.str) {
      letters.push({ id: Y.createID(item.id.client, clock), letter, marks })
      clock += letter.length
    }
  }
  return letters
}

function marked(marks: Record<string, unknown>, { key, value }: Y.ContentFormat): Record<string, unknown> {
  const { [key]: _before, ...others } = marks
  const now: unknown = value
  return now === null ? others : { ...others, [key]: now }
}

function placeAmong(
  letters: readonly Letter[],
  text: Y.XmlText,
  caret: Y.RelativePosition | null,
): number | undefined {
  if (caret === null) return undefined
  const { item, type } = caret
  if (item === null) return type !== null && Y.compareIDs(type, text._item!.id) ? 0 : undefined
  const isIt = ({ id, letter }: Letter) =>
    id.client === item.client && id.clock <= item.clock && item.clock < id.clock + letter.length
  const index = letters.findIndex(isIt)
  return index < 0 ? undefined : index + 1
}

function wordsOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('')
}

function plainOf(text: Y.XmlText): string {
  return itemsOf(text)
    .map(({ deleted, content }) => (!deleted && content instanceof Y.ContentString ? content.str : ''))
    .join('')
}

function isSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
