import { type Sought, soughtAs } from '@roundtable/shared/finding/sought'
import { wordsOf } from '@roundtable/shared/finding/words'

/** Where words stand on the page. */
export interface Place {
  block: HTMLElement
  ranges: Range[]
}

const blocks = 'p, h2, h3, li, td, th, blockquote, pre, [data-row], dd, dt, label'

/** The first block of the text with most of the sought words; nothing where none has one. */
export function placeInText(root: HTMLElement, sought: Sought | undefined): Place | undefined {
  if (sought === undefined) return undefined
  let best: { place: Place; count: number } | undefined
  for (const [block, nodes] of textsByBlock(root)) {
    const text = nodes.map((node) => node.data).join('')
    const hits = wordsOf(text).filter(({ word }) => soughtAs(sought, word) !== undefined)
    const count = new Set(hits.map(({ word }) => soughtAs(sought, word))).size
    if (count <= (best?.count ?? 0)) continue
    best = { count, place: { block, ranges: hits.map(({ from, to }) => rangeIn(nodes, from, to)) } }
  }
  return best?.place
}

function textsByBlock(root: HTMLElement): Map<HTMLElement, Text[]> {
  const texts = new Map<HTMLElement, Text[]>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest<HTMLElement>(blocks) ?? root
    texts.set(block, [...(texts.get(block) ?? []), node as Text])
  }
  return texts
}

/** From offsets in the joined texts to places in the nodes they came from. */
function rangeIn(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange()
  range.setStart(...pointAt(nodes, from))
  range.setEnd(...pointAt(nodes, to))
  return range
}

function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  const last = nodes.at(-1)!
  return [last, last.length]
}
