import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import { parse } from 'parse5'
import { FileProblem } from './file-problem.ts'
import { HtmlBlocks } from './html-blocks.ts'
import { countWarnings, type Element, isElement, type Markup } from './html-markup.ts'
import { classStyles } from './html-styles.ts'
import type { ReadText } from './reading.ts'

/** Deeper than any document; whoever nests further means harm. */
const deepest = 200
/** More than the live engine opens; the kind looks more closely. */
const mostNodes = 200_000

/**
 * Markup as content of a text: what our schema knows, and of the rest its words. Nothing is run and nothing is
 * fetched. `exact` keeps every space; otherwise spaces flow together as on a page.
 */
export function readHtml(html: string, spaces: 'exact' | 'as browsers do'): Omit<ReadText, 'form'> {
  const page = parse(html)
  refuseTooMuch(page)
  const leftOut = countWarnings(page)
  const blocks = new HtmlBlocks(spaces, classStyles(page), leftOut).of(page.childNodes)
  const { title, body } = titled(blocks)
  return { title: title ?? titleElement(page), doc: { type: 'doc', content: levelled(body) }, leftOut }
}

/** Counted without recursion: what is nested too deep would overflow the stack of whoever recurses. */
function refuseTooMuch(page: Markup): void {
  let nodes = 0
  let level: Markup[] = [page]
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length
    if (depth > deepest) throw new FileProblem('too_deep')
    if (nodes > mostNodes) throw new FileProblem('too_long')
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
  }
}

/** The only heading of the first level, where the text begins with it, is its title; ours stands beside the text. */
function titled(blocks: ProseNode[]): { title: string | undefined; body: ProseNode[] } {
  const [first, ...rest] = blocks
  const isTitle =
    first !== undefined && first.attrs?.['level'] === 1 && !rest.some(({ attrs }) => attrs?.['level'] === 1)
  const isNamed = first?.attrs?.['level'] === 0
  const body = isTitle || isNamed ? rest : blocks
  return { title: isTitle || isNamed ? lettersOf(first) : undefined, body }
}

/** Texts that begin at the first level move down together; the others stand where they stood. We have two levels. */
function levelled(blocks: ProseNode[]): ProseNode[] {
  const levels = (nodes: readonly ProseNode[]): number[] =>
    nodes.flatMap(({ attrs, content = [] }) => [Number(attrs?.['level'] ?? 9), ...levels(content)])
  const highest = Math.max(1, Math.min(2, ...levels(blocks)))
  const settle = (node: ProseNode): ProseNode => {
    const level: unknown = node.attrs?.['level']
    if (typeof level === 'number') return { ...node, attrs: { level: level <= highest ? 2 : 3 } }
    return node.content ? { ...node, content: node.content.map(settle) } : node
  }
  return blocks.map(settle)
}

function titleElement(page: Markup): string | undefined {
  const html = childrenOf(page).find(({ tagName }) => tagName === 'html')
  const head = html && childrenOf(html).find(({ tagName }) => tagName === 'head')
  const title = head && childrenOf(head).find(({ tagName }) => tagName === 'title')
  const text = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  return text?.trim() || undefined
}

function childrenOf(node: Markup): Element[] {
  return 'childNodes' in node ? node.childNodes.filter(isElement) : []
}

function lettersOf({ text, type, content = [] }: ProseNode): string {
  return text ?? (type === 'hardBreak' ? ' ' : content.map(lettersOf).join(''))
}
