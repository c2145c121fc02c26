import * as Y from 'yjs'

/** A text of paragraphs, typed by positions in one long string in which a line break ends a paragraph. */
export class Typescript {
  readonly #root: Y.XmlFragment
  readonly #lines: Y.XmlText[]

  /** `root` holds one empty paragraph or none. */
  constructor(root: Y.XmlFragment) {
    this.#root = root
    root.delete(0, root.length)
    this.#lines = [this.#insertLine(0, '')]
  }

  /** Letters are taken away first, then put in. */
  type(position: number, deleted: number, inserted: string): void {
    for (let left = deleted; left > 0; left -= 1) this.#deleteAt(position)
    let at = position
    for (const letter of inserted) this.#insertAt(at++, letter)
  }

  #deleteAt(position: number): void {
    const [index, offset] = this.#placeOf(position)
    const line = this.#lines[index]!
    if (offset < line.length) return line.delete(offset, 1)
    // Backspace at the beginning of a paragraph: its words move into the one before.
    const rest = this.#lines[index + 1]!
    line.insert(line.length, plain(rest))
    this.#root.delete(index + 1, 1)
    this.#lines.splice(index + 1, 1)
  }

  #insertAt(position: number, letter: string): void {
    const [index, offset] = this.#placeOf(position)
    const line = this.#lines[index]!
    if (letter !== '\n') return line.insert(offset, letter)
    // Enter: the words behind the caret move into a new paragraph.
    const rest = plain(line).slice(offset)
    if (rest !== '') line.delete(offset, rest.length)
    this.#lines.splice(index + 1, 0, this.#insertLine(index + 1, rest))
  }

  #insertLine(index: number, words: string): Y.XmlText {
    const paragraph = new Y.XmlElement('paragraph')
    const line = new Y.XmlText(words)
    this.#root.insert(index, [paragraph])
    paragraph.insert(0, [line])
    return line
  }

  /** Which line a position is in, and how far. */
  #placeOf(position: number): [line: number, offset: number] {
    let offset = position
    for (let index = 0; index < this.#lines.length; index += 1) {
      const { length } = this.#lines[index]!
      if (offset <= length) return [index, offset]
      offset -= length + 1
    }
    throw new Error(`the text has no position ${position}`)
  }
}

function plain(line: Y.XmlText): string {
  return (line.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
}
