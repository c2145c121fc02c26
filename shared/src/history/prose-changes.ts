import type { Node } from '@tiptap/pm/model'
import { Change, simplifyChanges, type Span } from '@tiptap/pm/changeset'
import type { Replaced } from './replacements.ts'
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
  readonly #steps: (readonly AuthoredChange[])[] = []

  constructor(first: Node) {
    this.#first = first
    this.#last = first
  }

  /** The text is now `next`, by the hand of `author`. */
  step(next: Node, author: string): void {
    for (const replaced of stepBetween(this.#last, next)) this.#steps.push([authored(replaced, author)])
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
    const changes = merged(this.#steps)
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

/** In the places of the text that has the changes left of it already. */
function authored({ fromA, toA, fromB, toB }: Replaced, author: string): AuthoredChange {
  const by = (length: number) => (length === 0 ? [] : [{ length, data: author }])
  return Change.fromJSON({
    fromA: fromB,
    toA: fromB + toA - fromA,
    fromB,
    toB,
    deleted: by(toA - fromA),
    inserted: by(toB - fromB),
  })
}

/**
 * All of them as one, by halves: one by one, each would be held against all before it. The library's own way, a `ChangeSet`, looks
 * in every change for letters that stayed, which we do not want, and loses its place where a change is longer than 10,000 letters.
 */
function merged(steps: readonly (readonly AuthoredChange[])[]): readonly AuthoredChange[] {
  if (steps.length <= 1) return steps[0] ?? []
  const middle = steps.length >> 1
  return Change.merge(merged(steps.slice(0, middle)), merged(steps.slice(middle)), sameAuthor)
}

/** Spans of two people stay apart. The library asks for null there, and its type does not say so. */
const sameAuthor = (one: string, other: string): string => (one === other ? one : (null as unknown as string))

/** What of these spans stands from one place to another, counted from their beginning. */
function cut(spans: readonly Span<string>[], from: number, to: number): Span<string>[] {
  let start = 0
  return spans.flatMap(({ length, data }) => {
    const [begin, end] = [Math.max(start, from), Math.min((start += length), to)]
    return begin < end ? [{ length: end - begin, data }] : []
  })
}
