import type { Node } from '@tiptap/pm/model'

/** The words of a part of a text in one line, blocks parted by a space, and where each of its characters stands. */
export interface TextWords {
  text: string
  /** Position in the document of the character at `index` of the text. */
  positionOf(index: number): number
}

/** Between `from` and `to`. Runs of white space are one space, so that what is quoted is found again across new lines. */
export function textWords(doc: Node, from = 0, to = doc.content.size): TextWords {
  const positions: number[] = []
  let text = ''
  const add = (character: string, position: number) => {
    if (character === ' ' && (text === '' || text.endsWith(' '))) return
    text += character
    positions.push(position)
  }
  doc.nodesBetween(from, to, (node, start) => {
    if (!node.isText) {
      if (!node.isInline || node.isLeaf) add(' ', start)
      return true
    }
    const words = node.text ?? ''
    const end = Math.min(words.length, to - start)
    for (let at = Math.max(0, from - start); at < end; at++) {
      const character = words[at]!
      add(/\s/u.test(character) ? ' ' : character, start + at)
    }
    return false
  })
  return { text: text.trimEnd(), positionOf: (index) => positions[index]! }
}
