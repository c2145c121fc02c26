import type { Node } from '@tiptap/pm/model'
import { Change, ChangeSet, simplifyChanges, type Span, type TokenEncoder } from '@tiptap/pm/changeset'
import { StepMap } from '@tiptap/pm/transform'
import { stepBetween, wordsReplaced } from './prose-steps.ts'

/** What took the place of what, with who did it: '' where nobody knows. */
export type AuthoredChange = Change<string>

/**
 * Follows a text from state to state and remembers who changed what. Each state is compared with the one before it,
 * and of that comparison only the places that differ count as its author's: to take the whole text as replaced would
 * give everything to the last author.
 */
export class ProseChanges {
  readonly #first: Node
  #last: Node
  readonly #maps: StepMap[] = []
  readonly #authors: string[] = []

  constructor(first: Node) {
    this.#first = first
    this.#last = first
  }

  /** The text is now `next`, by the hand of `author`. */
  step(next: Node, author: string): void {
    // One map for each place: of one map for all, the library places only the first two rightly.
    for (const { fromA, toA, fromB, toB } of stepBetween(this.#last, next)) {
      this.#maps.push(new StepMap([fromB, toA - fromA, toB - fromB]))
      this.#authors.push(author)
    }
    this.#last = next
  }

  get first(): Node {
    return this.#first
  }

  get last(): Node {
    return this.#last
  }

  /** From the first state to the last, in whole words, in the order of the text. */
  changes(): readonly AuthoredChange[] {
    const set = ChangeSet.create<string>(this.#first, sameAuthor, nothingStayed)
    const { changes } = set.addSteps(this.#last, this.#maps, this.#authors)
    return simplifyChanges(
      changes.flatMap((change) => this.#inWords(change)),
      this.#last,
    )
  }

  /** Words that were taken out and put back, by whomever, have not changed. */
  #inWords(change: Change<string>): Change<string>[] {
    const { fromA, toA, fromB, toB, deleted, inserted } = change
    if (fromA === toA || fromB === toB) return [change]
    return wordsReplaced(this.#first, this.#last, change).map((part) =>
      Change.fromJSON({
        ...part,
        deleted: cut(deleted, part.fromA - fromA, part.toA - fromA),
        inserted: cut(inserted, part.fromB - fromB, part.toB - fromB),
      }),
    )
  }
}

/** Spans of two people stay apart. The library asks for null there, and its type does not say so. */
const sameAuthor = (one: string, other: string): string => (one === other ? one : (null as unknown as string))

/** The library looks for letters that stayed; we look for words, afterwards. */
const nothingStayed: TokenEncoder<0> = {
  encodeCharacter: () => 0,
  encodeNodeStart: () => 0,
  encodeNodeEnd: () => 0,
  compareTokens: () => false,
}

/** What of these spans stands from one place to another, counted from their beginning. */
function cut(spans: readonly Span<string>[], from: number, to: number): Span<string>[] {
  let start = 0
  return spans.flatMap(({ length, data }) => {
    const [begin, end] = [Math.max(start, from), Math.min((start += length), to)]
    return begin < end ? [{ length: end - begin, data }] : []
  })
}
