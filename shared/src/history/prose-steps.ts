import type { Node } from '@tiptap/pm/model'
import { type Replaced, replacements } from './replacements.ts'
import { isWord, piecesOf, wordsChanged } from './words.ts'

/** Where two neighbouring states of a text differ, word by word; positions are ProseMirror's. Marks do not count. */
export function stepBetween(before: Node, after: Node): Replaced[] {
  const range = differing(before, after)
  return range === undefined ? [] : wordsReplaced(before, after, range)
}

/** The same within one range of both. */
export function wordsReplaced(before: Node, after: Node, range: Replaced): Replaced[] {
  const [a, b] = [tokensIn(before, range.fromA, range.toA), tokensIn(after, range.fromB, range.toB)]
  const found = replacements(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  )
  const [placesA, placesB] = [placesOf(a, range.fromA), placesOf(b, range.fromB)]
  return withoutCrumbs(found, a).map((replaced) => {
    const { fromA, toA, fromB, toB } = replaced
    const [start, end] = sharedLetters(a.slice(fromA, toA), b.slice(fromB, toB))
    return {
      fromA: placesA[fromA]! + start,
      toA: placesA[toA]! - end,
      fromB: placesB[fromB]! + start,
      toB: placesB[toB]! - end,
    }
  })
}

/**
 * How many words came and went between two states. What is the very same node in both is not read: else a long text of which one
 * word at its start and one at its end changed would be read as a whole.
 */
export function wordsBetween(before: Node, after: Node): { added: number; removed: number } {
  return wordsChanged(textBeside(after, before), textBeside(before, after))
}

/** The text of the blocks of `state` that are not in `other` too. */
function textBeside(other: Node, state: Node): string {
  const known = new Set(blocksIn(other))
  const own = [...blocksIn(state)].filter((block) => block.isTextblock && !known.has(block))
  return own.map((block) => block.textBetween(0, block.content.size, '\n', ' ')).join('\n')
}

function* blocksIn(parent: Node): Generator<Node> {
  for (const child of parent.children) {
    yield child
    if (!child.isTextblock) yield* blocksIn(child)
  }
}

/**
 * Everything before and after it is the same in both; cheap where unchanged nodes are the very same ones. It begins and
 * ends with whole words: else one of two words that begin alike would get the other's first letters.
 */
function differing(before: Node, after: Node): Replaced | undefined {
  const start = before.content.findDiffStart(after.content)
  const end = start === null ? null : before.content.findDiffEnd(after.content)
  if (start === null || end === null) return undefined
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const [endA, endB] = [end.a + overlap, end.b + overlap]
  const back = Math.max(lettersBefore(before, start), lettersBefore(after, start))
  const on = Math.max(lettersAfter(before, endA), lettersAfter(after, endB))
  return { fromA: start - back, toA: endA + on, fromB: start - back, toB: endB + on }
}

/** How far the word before a place reaches back. What is before it is the same in both, so one may be asked for both. */
function lettersBefore(doc: Node, place: number): number {
  const { parent, parentOffset } = doc.resolve(place)
  if (!parent.isTextblock) return 0
  const piece = piecesOf(parent.textBetween(0, parentOffset, '', ' ')).at(-1) ?? ''
  return isWord(piece) ? piece.length : 0
}

function lettersAfter(doc: Node, place: number): number {
  const { parent, parentOffset } = doc.resolve(place)
  if (!parent.isTextblock) return 0
  const piece = piecesOf(parent.textBetween(parentOffset, parent.content.size, '', ' '))[0] ?? ''
  return isWord(piece) ? piece.length : 0
}

/** Where a word only grew or shrank, the letters at its start and its end that stayed. */
function sharedLetters(a: readonly Token[], b: readonly Token[]): [start: number, end: number] {
  const [one, other] = [a[0]?.key ?? '', b[0]?.key ?? '']
  if (a.length !== 1 || b.length !== 1 || !isText(one) || !isText(other)) return [0, 0]
  const shorter = one.length < other.length ? one : other
  const longer = one.length < other.length ? other : one
  if (longer.startsWith(shorter)) return [shorter.length - 1, 0]
  return longer.endsWith(shorter.slice(1)) ? [0, shorter.length - 1] : [0, 0]
}

const isText = (key: string): boolean => key.startsWith('"')

interface Token {
  readonly key: string
  readonly size: number
}

/** Words and what stands between them, and the beginnings and ends of blocks. */
function tokensIn(parent: Node, from: number, to: number): Token[] {
  const tokens: Token[] = []
  parent.forEach((child, offset) => {
    const end = offset + child.nodeSize
    if (from >= end || to <= offset) return
    if (child.isText) tokens.push(...textTokens(child.text!.slice(Math.max(0, from - offset), to - offset)))
    else if (child.isLeaf) tokens.push({ key: tokenOf(child), size: child.nodeSize })
    else {
      if (from <= offset) tokens.push({ key: tokenOf(child), size: 1 })
      tokens.push(...tokensIn(child, from - offset - 1, to - offset - 1))
      if (to >= end) tokens.push({ key: '/', size: 1 })
    }
  })
  return tokens
}

const textTokens = (text: string): Token[] =>
  piecesOf(text).map((piece) => ({ key: `"${piece}`, size: piece.length }))

/** A block or leaf with its attributes: a heading of another level is another one. */
const tokenOf = (node: Node): string => `${node.type.name} ${JSON.stringify(node.attrs)}`

function placesOf(tokens: readonly Token[], from: number): number[] {
  let place = from
  return [from, ...tokens.map(({ size }) => (place += size))]
}

/** Two changed stretches with nothing but spaces and signs between them are one: else a new sentence is a soup of both. */
function withoutCrumbs(ranges: readonly Replaced[], a: readonly Token[]): Replaced[] {
  const kept: Replaced[] = []
  for (const range of ranges) {
    const last = kept.at(-1)
    const between = last && a.slice(last.toA, range.fromA)
    const isCrumb = between?.every(({ key }) => key.startsWith('"') && !isWord(key)) ?? false
    if (isCrumb && replacesWords(last!) && replacesWords(range))
      Object.assign(last!, { toA: range.toA, toB: range.toB })
    else kept.push({ ...range })
  }
  return kept
}

const replacesWords = ({ fromA, toA, fromB, toB }: Replaced): boolean => fromA < toA && fromB < toB
