import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import { attribute, type Element, isElement, type Markup, unread } from './html-markup.ts'
import { itemSort, listLevelOf, wordItemOf } from './html-lists.ts'
import { type ClassStyles, marksInStyle, styleOf } from './html-styles.ts'
import { InlineRun, type Marks, type Spaces } from './inline-run.ts'
import { addressOf } from './link-address.ts'
import { type LevelItem, listOf, nestedLists } from './list-run.ts'
import type { LeftOuts } from './reading.ts'

const markOf: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}
const inlineElements = new Set([
  ...Object.keys(markOf),
  'a',
  'span',
  'font',
  'u',
  'ins',
  'sub',
  'sup',
  'small',
  'big',
  'mark',
  'abbr',
  'acronym',
  'q',
  'label',
  'time',
  'var',
  'bdi',
  'bdo',
  'wbr',
  'nobr',
  'ruby',
  'data',
  'output',
  'center-inline',
])

/** Reads blocks out of markup. One for each file; a container inside has a run of its own. */
export class HtmlBlocks {
  readonly #spaces: Spaces
  readonly #classes: ClassStyles
  readonly #leftOut: LeftOuts

  constructor(spaces: Spaces, classes: ClassStyles, leftOut: LeftOuts) {
    this.#spaces = spaces
    this.#classes = classes
    this.#leftOut = leftOut
  }

  of(nodes: readonly Markup[], marks: Marks = {}): ProseNode[] {
    const run = new InlineRun(this.#spaces)
    const blocks: (ProseNode | LevelItem)[] = []
    const end = () => {
      const content = run.take()
      if (content.length > 0) blocks.push({ type: 'paragraph', content })
    }
    const read = (node: Markup, around: Marks): void => {
      if ('value' in node) run.add(node.value, around)
      else if (isElement(node)) this.#readElement(node, around, { run, read, end, blocks })
      else if ('childNodes' in node) node.childNodes.forEach((child) => read(child, around))
    }
    nodes.forEach((node) => read(node, marks))
    end()
    return listed(blocks)
  }

  #readElement(element: Element, marks: Marks, at: Reading): void {
    const { tagName } = element
    if (unread.has(tagName) || isHidden(styleOf(element, this.#classes))) return
    if (tagName === 'br') return at.run.break()
    if (tagName === 'a' && /^#(?:footnote|endnote)-ref/.test(attribute(element, 'href'))) return
    if (inlineElements.has(tagName)) {
      const inside = this.#marksIn(element, marks)
      return element.childNodes.forEach((child) => at.read(child, inside))
    }
    at.end()
    const blocks = this.#block(element, this.#marksIn(element, marks))
    if (blocks !== undefined) at.blocks.push(...blocks)
    else {
      element.childNodes.forEach((child) => at.read(child, this.#marksIn(element, marks)))
      at.end()
    }
  }

  /** What an element of its own meaning becomes; nothing where it only holds others. */
  #block(element: Element, marks: Marks): (ProseNode | LevelItem)[] | undefined {
    switch (element.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(element, Number(element.tagName.slice(1)))
      case 'hr':
        return [{ type: 'horizontalRule' }]
      case 'blockquote':
        return [{ type: 'blockquote', content: this.of(element.childNodes, marks) }]
      case 'pre':
        return this.#preformatted(element)
      case 'ul':
      case 'ol':
        return this.#list(element)
      case 'li':
        return [listOf('bulletList', [this.#item(element, 'bulletList')])]
      case 'table':
        return this.#table(element)
      case 'p':
        return this.#paragraph(element)
      default:
        return undefined
    }
  }

  #paragraph(element: Element): (ProseNode | LevelItem)[] | undefined {
    if (/(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(attribute(element, 'class')))
      return this.#heading(element, 0)
    const word = wordItemOf(element)
    if (word === undefined) return undefined
    const content = this.of(word.children)
    return [{ ...word, item: { type: 'listItem', content } }]
  }

  /** Blocks inside a heading flow together: it is one line. `title` is the style of a title, not of a section. */
  #heading(element: Element, level: number): ProseNode[] {
    const isTitle = /\b(?:title|MsoTitle)\b/.test(attribute(element, 'class'))
    const content = this.of(element.childNodes).flatMap((block, index) => [
      ...(index > 0 ? [{ type: 'text', text: ' ' }] : []),
      ...(block.content?.filter(({ type }) => type === 'text' || type === 'hardBreak') ?? []),
    ])
    return content.length === 0 ? [] : [{ type: 'heading', attrs: { level: isTitle ? 0 : level }, content }]
  }

  /** Lines of code keep their breaks; a document has no block for them, only a mark. */
  #preformatted(element: Element): ProseNode[] {
    const lines = lettersIn(element).replace(/\n$/, '').split('\n')
    const content = lines.flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, marks: [{ type: 'code' }] }]),
    ])
    return content.some(({ type }) => type === 'text') ? [{ type: 'paragraph', content }] : []
  }

  #list(element: Element): (ProseNode | LevelItem)[] {
    const isOrdered = element.tagName === 'ol'
    const level = listLevelOf(element)
    const start = startOf(element)
    const lists: ProseNode[] = []
    const items: LevelItem[] = []
    for (const child of element.childNodes.filter(isElement)) {
      if (child.tagName !== 'li') {
        // A list right inside a list belongs to the item before it.
        const holder = lists.at(-1)?.content?.at(-1)
        const inside = this.of([child])
        if (holder) holder.content = [...(holder.content ?? []), ...inside]
        else lists.push(...inside)
        continue
      }
      const sort = itemSort(child) === 'taskList' ? 'taskList' : isOrdered ? 'orderedList' : 'bulletList'
      const item = this.#item(child, sort)
      if (level !== undefined) items.push({ level, sort, start, item })
      else if (lists.at(-1)?.type === sort) lists.at(-1)!.content!.push(item)
      else lists.push(listOf(sort, [item], start))
    }
    return level === undefined ? lists : items
  }

  #item(element: Element, sort: LevelItem['sort']): ProseNode {
    const content = this.of(element.childNodes)
    if (sort !== 'taskList') return { type: 'listItem', content }
    return { type: 'taskItem', attrs: { checked: isChecked(element) }, content: withoutGap(content) }
  }

  #table(table: Element): ProseNode[] {
    const parts = table.childNodes.filter(isElement)
    const captions = parts.filter(({ tagName }) => tagName === 'caption')
    const rows = rowsIn(parts).map((row) => ({ type: 'tableRow', content: this.#cells(row) }))
    const filled = withoutEmptyHead(rows.filter(({ content }) => content.length > 0))
    return [
      ...captions.flatMap((caption) => this.of(caption.childNodes)),
      ...(filled.length > 0 ? [{ type: 'table', content: filled }] : []),
    ]
  }

  #cells(row: Element): ProseNode[] {
    const cells = row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    return cells.map((cell) => {
      const content = this.of(cell.childNodes).flatMap(apart)
      return {
        type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: span(cell, 'colspan', 100), rowspan: span(cell, 'rowspan', 1000) },
        content: content.length > 0 ? content : [{ type: 'paragraph' }],
      }
    })
  }

  #marksIn(element: Element, marks: Marks): Marks {
    const { gives, takes } = marksInStyle(styleOf(element, this.#classes))
    const own = markOf[element.tagName]
    const inside: Record<string, Readonly<Record<string, unknown>>> = { ...marks }
    for (const name of own === undefined ? gives : [own, ...gives]) inside[name] = {}
    for (const name of takes) delete inside[name]
    const href = element.tagName === 'a' ? attribute(element, 'href') : ''
    const address = addressOf(href)
    if (address.is === 'link') inside['link'] = { href: address.href }
    else if (address.is === 'refused') this.#leftOut.links = (this.#leftOut.links ?? 0) + 1
    return inside
  }
}

interface Reading {
  run: InlineRun
  read(node: Markup, marks: Marks): void
  end(): void
  blocks: (ProseNode | LevelItem)[]
}

/** Neighbouring items that say how deep they stand become lists; all else stays. */
function listed(blocks: readonly (ProseNode | LevelItem)[]): ProseNode[] {
  const out: ProseNode[] = []
  let items: LevelItem[] = []
  const end = () => {
    out.push(...nestedLists(items))
    items = []
  }
  for (const block of blocks) {
    if ('level' in block) items.push(block as LevelItem)
    else {
      end()
      out.push(block)
    }
  }
  end()
  return out
}

function isHidden(style: string): boolean {
  return /(?:^|[;\s])(?:display:\s*none|mso-list:\s*ignore|mso-hide:\s*all)/i.test(style)
}

function startOf(list: Element): number {
  const start = Number.parseInt(attribute(list, 'start'), 10)
  return start >= 0 && start <= 999_999 ? start : 1
}

function isChecked(item: Element): boolean {
  const box = item.childNodes
    .flatMap((node) => (isElement(node) ? [node, ...node.childNodes] : []))
    .find(isBox)
  return (
    attribute(item, 'data-checked') === 'true' ||
    attribute(item, 'aria-checked') === 'true' ||
    (box !== undefined && box.attrs.some(({ name }) => name === 'checked'))
  )
}

/** Between a box and its words stands a space that is neither's. */
function withoutGap([first, ...more]: ProseNode[]): ProseNode[] {
  const [words, ...rest] = first?.content ?? []
  if (first?.type !== 'paragraph' || words?.text === undefined) return first ? [first, ...more] : more
  const text = words.text.trimStart()
  return [{ ...first, content: text === '' ? rest : [{ ...words, text }, ...rest] }, ...more]
}

function isBox(node: Markup): node is Element {
  return isElement(node) && node.tagName === 'input' && attribute(node, 'type') === 'checkbox'
}

function rowsIn(parts: readonly Element[]): Element[] {
  return parts.flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr'),
  )
}

/** Markdown cannot say a table without a head; an empty one stands for none. */
function withoutEmptyHead(rows: ProseNode[]): ProseNode[] {
  const [head, ...body] = rows
  const isEmpty = head?.content?.every(
    ({ type, content }) => type === 'tableHeader' && content?.every((block) => block.content === undefined),
  )
  return isEmpty && body.length > 0 ? body : rows
}

/** Two line breaks in a cell part its paragraphs: nothing else can, in Markdown. */
function apart(block: ProseNode): ProseNode[] {
  if (block.type !== 'paragraph') return [block]
  const paragraphs: ProseNode[][] = [[]]
  const content = block.content ?? []
  content.forEach((part, index) => {
    const isSecond = part.type === 'hardBreak' && content[index - 1]?.type === 'hardBreak'
    if (isSecond && paragraphs.at(-1)!.at(-1)?.type === 'hardBreak') {
      paragraphs.at(-1)!.pop()
      paragraphs.push([])
    } else paragraphs.at(-1)!.push(part)
  })
  return paragraphs.filter((parts) => parts.length > 0).map((parts) => ({ ...block, content: parts }))
}

function span(cell: Element, name: string, greatest: number): number {
  const read = Number.parseInt(attribute(cell, name), 10)
  return Number.isNaN(read) ? 1 : Math.min(greatest, Math.max(1, read))
}

function lettersIn(node: Markup): string {
  if ('value' in node) return node.value
  if (isElement(node) && node.tagName === 'br') return '\n'
  return 'childNodes' in node ? node.childNodes.map(lettersIn).join('') : ''
}
