import { type Node, Schema } from '@tiptap/pm/model'
import type { Change } from './comparison.ts'
import { ProseChanges } from './prose-changes.ts'

/** A line of words is a text of one block. */
const line = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } })

/** Follows a field of text from state to state, word by word. */
export class TextChanges {
  readonly #changes: ProseChanges

  constructor(first: string) {
    this.#changes = new ProseChanges(nodeOf(first))
  }

  step(next: string, author: string): void {
    this.#changes.step(nodeOf(next), author)
  }

  /** The text of now in pieces, with what went where it stood. */
  pieces(): { text: string; change?: { is: Change['is']; by: string } }[] {
    const { first, last } = this.#changes
    const pieces: ReturnType<TextChanges['pieces']> = []
    const add = (text: string, is?: Change['is'], by = '') =>
      text !== '' && pieces.push(is === undefined ? { text } : { text, change: { is, by } })
    let place = 0
    for (const { fromA, fromB, toB, deleted, inserted } of this.#changes.changes()) {
      add(last.textBetween(place, fromB))
      let [a, b] = [fromA, fromB]
      for (const { length, data } of deleted) add(first.textBetween(a, (a += length)), 'deleted', data)
      for (const { length, data } of inserted) add(last.textBetween(b, (b += length)), 'inserted', data)
      place = toB
    }
    add(last.textBetween(place, last.content.size))
    return pieces
  }
}

const nodeOf = (text: string): Node => line.node('doc', null, text === '' ? [] : [line.text(text)])
