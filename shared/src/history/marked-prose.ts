import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Change, changedMark, type ProseComparison } from './comparison.ts'
import type { AuthoredChange } from './prose-changes.ts'

/** What stands where a block began or ended and no word changed. */
const blockSign = '¶'

/** The later text with what went put back in, both marked, and the list of it. */
export function markedProse(before: Node, after: Node, changes: readonly AuthoredChange[]): ProseComparison {
  const passages = passagesOf(before, after, changes)
  const doc = new Marking(before, passages).mark(after)
  return { form: 'prose', doc, changes: passages.map(({ change }) => change) }
}

/** One changed passage: inserted ones stand in the later text, deleted ones at `at` of it, taken from the earlier. */
interface Passage {
  readonly change: Change
  readonly at: number
  readonly from: number
  readonly to: number
}

function passagesOf(before: Node, after: Node, changes: readonly AuthoredChange[]): Passage[] {
  const passages: Passage[] = []
  const add = (
    is: Change['is'],
    of: Node,
    at: number,
    span: { from: number; length: number; data: string },
  ) => {
    const to = span.from + span.length
    const text = of.textBetween(span.from, to, ' ', ' ').trim()
    const number = passages.length + 1
    passages.push({ change: { number, is, by: span.data || null, text }, at, from: span.from, to })
  }
  for (const { fromA, fromB, deleted, inserted } of changes) {
    // A block that only took another form is told once.
    const onlyForm = inserted.length > 0 && before.textBetween(fromA, fromA + lengthOf(deleted)) === ''
    if (!onlyForm) for (const span of placed(deleted, fromA)) add('deleted', before, fromB, span)
    for (const span of placed(inserted, fromB)) add('inserted', after, span.from, span)
  }
  return passages
}

interface Span {
  readonly length: number
  readonly data: string
}

function placed(spans: readonly Span[], start: number) {
  let from = start
  return spans.map(({ length, data }) => {
    const span = { from, length, data }
    from += length
    return span
  })
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { length }) => sum + length, 0)

/** Walks through the later text once, from its first position to its last. */
class Marking {
  readonly #before: Node
  readonly #inserted: readonly Passage[]
  readonly #deleted: Passage[]
  /** What could not stand where it happened, such as between two blocks: the next text takes it. */
  #waiting: JSONContent[] = []
  /** Inserted passages that have something to show. */
  readonly #shown = new Set<Passage>()

  constructor(before: Node, passages: readonly Passage[]) {
    this.#before = before
    this.#inserted = passages.filter(({ change }) => change.is === 'inserted')
    this.#deleted = passages.filter(({ change }) => change.is === 'deleted')
  }

  mark(after: Node): JSONContent {
    return { type: after.type.name, content: this.#contentOf(after, 0) }
  }

  #contentOf(parent: Node, start: number): JSONContent[] {
    const content: JSONContent[] = []
    const reach = (place: number) =>
      content.push(...this.#deletedAt(parent, place), ...this.#signsUpTo(parent, place))
    reach(start)
    parent.forEach((child, offset) => {
      const place = start + offset
      if (child.isText) content.push(...this.#textOf(child, place))
      else content.push(this.#nodeOf(child, place))
      reach(place + child.nodeSize)
    })
    return content
  }

  #nodeOf(node: Node, place: number): JSONContent {
    const passage = node.isLeaf ? this.#insertedAt(place) : undefined
    const content = this.#contentOf(node, place + 1)
    return {
      type: node.type.name,
      ...(Object.keys(node.attrs).length > 0 ? { attrs: node.attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
      ...(passage ? { marks: [markOf(passage)] } : {}),
    }
  }

  #textOf(node: Node, place: number): JSONContent[] {
    const end = place + node.nodeSize
    const content: JSONContent[] = []
    for (let from = place; from < end;) {
      if (from > place) content.push(...this.#deletedAt(undefined, from))
      const passage = this.#insertedAt(from)
      const to = Math.min(end, this.#nextBorder(from))
      content.push(textOf(node, node.text!.slice(from - place, to - place), passage))
      from = to
    }
    return content
  }

  #insertedAt(place: number): Passage | undefined {
    const passage = this.#inserted.find(({ from, to }) => from <= place && place < to)
    if (passage) this.#shown.add(passage)
    return passage
  }

  #nextBorder(place: number): number {
    const borders = [
      ...this.#inserted.flatMap(({ from, to }) => [from, to]),
      ...this.#deleted.map(({ at }) => at),
    ]
    return Math.min(...borders.filter((border) => border > place), Number.MAX_SAFE_INTEGER)
  }

  /** What was deleted here: whole blocks between blocks, letters between letters. */
  #deletedAt(parent: Node | undefined, place: number): JSONContent[] {
    const content: JSONContent[] = []
    while (this.#deleted[0] !== undefined && this.#deleted[0].at <= place) {
      const passage = this.#deleted.shift()!
      const inline = parent === undefined || parent.inlineContent
      const blocks = inline ? undefined : this.#blocksOf(passage, parent)
      if (blocks) content.push(...blocks)
      else this.#waiting.push(...this.#lettersOf(passage))
    }
    if (parent === undefined || parent.inlineContent) content.push(...this.#waiting.splice(0))
    return content
  }

  /** Nothing where they cannot stand in this parent. */
  #blocksOf(passage: Passage, parent: Node): JSONContent[] | undefined {
    const { content } = this.#before.slice(passage.from, passage.to)
    const fits = content.content.every(({ type }) => parent.type.contentMatch.matchType(type) !== null)
    if (!fits || content.size === 0 || passage.change.text === '') return undefined
    return content.content.map((node) => allMarked(node, passage))
  }

  #lettersOf(passage: Passage): JSONContent[] {
    const letters: JSONContent[] = []
    this.#before.nodesBetween(passage.from, passage.to, (node, position) => {
      if (node.isTextblock && position >= passage.from && letters.length > 0) letters.push(sign(passage))
      if (!node.isText) return
      const from = Math.max(0, passage.from - position)
      letters.push(textOf(node, node.text!.slice(from, passage.to - position), passage))
    })
    return letters.length > 0 ? letters : [sign(passage)]
  }

  /** Where a block was begun, ended or took another form, the next text shows it. */
  #signsUpTo(parent: Node, place: number): JSONContent[] {
    if (!parent.inlineContent) return []
    const passed = this.#inserted.filter((passage) => passage.from <= place && !this.#shown.has(passage))
    const signs = passed.filter(({ change, to }) => change.text === '' && to <= place + 1)
    for (const passage of signs) this.#shown.add(passage)
    return signs.map(sign)
  }
}

const markOf = ({ change: { number, is, by } }: Passage) => ({ type: changedMark, attrs: { number, is, by } })

const sign = (passage: Passage): JSONContent => ({ type: 'text', text: blockSign, marks: [markOf(passage)] })

function textOf(node: Node, text: string, passage: Passage | undefined): JSONContent {
  const marks = [...node.marks.map((mark) => mark.toJSON()), ...(passage ? [markOf(passage)] : [])]
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }
}

function allMarked(node: Node, passage: Passage): JSONContent {
  if (node.isText) return textOf(node, node.text!, passage)
  return {
    type: node.type.name,
    ...(Object.keys(node.attrs).length > 0 ? { attrs: node.attrs } : {}),
    ...(node.childCount > 0
      ? { content: node.content.content.map((child) => allMarked(child, passage)) }
      : {}),
    ...(node.isLeaf ? { marks: [markOf(passage)] } : {}),
  }
}
