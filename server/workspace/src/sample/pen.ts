import * as Y from 'yjs'
import { conductQuestions, type QuestionId } from '@roundtable/shared/document-kinds/conduct-questions'

/** Text in which `**bold**` and `[words](https://…)` stand for marks. */
export type Words = string

/** A block of rich text, as people would name it. */
export type Block =
  | { is: 'paragraph'; words: Words }
  | { is: 'heading'; words: Words; asks?: QuestionId }
  | { is: 'clause'; words: Words; id: string }
  | { is: 'list'; items: Words[] }
  | { is: 'numbered'; items: Words[] }
  | { is: 'tasks'; items: { words: Words; done: boolean }[] }
  | { is: 'quote'; words: Words }
  | { is: 'table'; rows: Words[][] }
  | { is: 'rule' }

/** What a person does to a text in one go. Places are named by words that stand there. */
export type Edit =
  | { add: Block; after?: Words }
  | { replace: Words; by: Words }
  | { tick: Words }
  | { remove: Words }
  /** Goes on in the block of these words with a reference to a clause, and then in words. */
  | { refer: Words; to: string; words: Words }

/**
 * An edit as the strokes it was made in, a few words each, to be carried out one after the other. A stroke throws
 * where the words it looks for are not there.
 */
export function strokesOf(root: Y.XmlFragment, edit: Edit): (() => void)[] {
  if (!('add' in edit)) return [() => change(root, edit)]
  const { add: block, after } = edit
  if (!('words' in block)) return [() => void add(root, block, after)]
  let begun: Y.XmlElement
  const begin = () => {
    begun = add(root, { ...block, words: '' }, after)
  }
  const strokes = wordsByFew(block.words).map((words) => () => writeAtEnd(begun, words))
  return [begin, ...strokes]
}

function change(root: Y.XmlFragment, edit: Exclude<Edit, { add: Block }>): void {
  if ('replace' in edit) replace(root, edit.replace, edit.by)
  else if ('tick' in edit)
    blockOf(root, edit.tick, 'taskItem').setAttribute('checked', true as unknown as string)
  else if ('refer' in edit) refer(root, edit)
  else remove(root, edit.remove)
}

function add(root: Y.XmlFragment, block: Block, after: Words | undefined): Y.XmlElement {
  const blank = root.length === 1 && textsIn(root).every((text) => text.length === 0)
  if (blank) root.delete(0, root.length)
  const before = after === undefined ? undefined : topBlockOf(root, after)
  const index = before === undefined ? root.length : root.toArray().indexOf(before) + 1
  const element = elementOf(block)
  root.insert(index, [element])
  return element
}

/** Three words at a time; what carries one mark stays together. */
function wordsByFew(words: Words): Words[] {
  const single = words.match(/(?:\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|[^\s[*]+)\S*\s*/g) ?? []
  const few = 3
  return Array.from({ length: Math.ceil(single.length / few) }, (_, at) =>
    single.slice(at * few, (at + 1) * few).join(''),
  )
}

function writeAtEnd(block: Y.XmlElement, words: Words): void {
  const text = textsIn(block)[0]!
  writeWords(text, text.length, words)
}

/** Replaces words in place. The new ones carry the marks they bring, whatever stood there. */
function replace(root: Y.XmlFragment, words: Words, by: Words): void {
  const { text, index } = placeOf(root, words)
  text.delete(index, words.length)
  writeWords(text, index, by)
}

function remove(root: Y.XmlFragment, words: Words): void {
  const block = topBlockOf(root, words)
  root.delete(root.toArray().indexOf(block), 1)
}

function refer(root: Y.XmlFragment, { refer, to, words }: Extract<Edit, { refer: Words }>): void {
  const block = topBlockOf(root, refer)
  block.insert(block.length, [element('clauseReference', [], { to }), textOf(words)])
}

/** The key questions head what they ask. */
const levelOf = (question: QuestionId) => (conductQuestions.some(({ id }) => id === question) ? 2 : 3)

function elementOf(block: Block): Y.XmlElement {
  switch (block.is) {
    case 'paragraph':
      return paragraph(block.words)
    case 'heading':
      return element(
        'heading',
        [textOf(block.words)],
        block.asks === undefined ? { level: 2 } : { level: levelOf(block.asks), question: block.asks },
      )
    case 'clause':
      return element('clause', [textOf(block.words)], { id: block.id })
    case 'list':
      return element(
        'bulletList',
        block.items.map((words) => element('listItem', [paragraph(words)])),
      )
    case 'numbered':
      return element(
        'orderedList',
        block.items.map((words) => element('listItem', [paragraph(words)])),
        { start: 1 },
      )
    case 'tasks':
      return element(
        'taskList',
        block.items.map(({ words, done }) => element('taskItem', [paragraph(words)], { checked: done })),
      )
    case 'quote':
      return element('blockquote', [paragraph(block.words)])
    case 'table':
      return element(
        'table',
        block.rows.map((row, index) => tableRow(row, index === 0)),
      )
    case 'rule':
      return element('horizontalRule', [])
  }
}

function tableRow(cells: readonly Words[], isHead: boolean): Y.XmlElement {
  const name = isHead ? 'tableHeader' : 'tableCell'
  return element(
    'tableRow',
    cells.map((words) => element(name, [paragraph(words)], { colspan: 1, rowspan: 1 })),
  )
}

const paragraph = (words: Words): Y.XmlElement => element('paragraph', [textOf(words)])

function element(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[],
  attributes: Readonly<Record<string, string | number | boolean>> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  // Yjs types attributes as text; the Tiptap binding writes numbers and truth values, and reads them so.
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  if (children.length > 0) made.insert(0, children)
  return made
}

function textOf(words: Words): Y.XmlText {
  const text = new Y.XmlText()
  writeWords(text, 0, words)
  return text
}

function writeWords(text: Y.XmlText, index: number, words: Words): void {
  let at = index
  for (const { words: run, marks } of runsOf(words)) {
    text.insert(at, run, marks)
    at += run.length
  }
}

type Marks = { bold?: object; link?: { href: string } }

function runsOf(words: Words): { words: string; marks: Marks }[] {
  const parts = words.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).filter((part) => part !== '')
  return parts.map((part) => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    if (link) return { words: link[1]!, marks: { link: { href: link[2]! } } }
    if (part.startsWith('**')) return { words: part.slice(2, -2), marks: { bold: {} } }
    return { words: part, marks: {} }
  })
}

/** The first text that has these words, and where. */
export function placeOf(root: Y.XmlFragment, words: Words): { text: Y.XmlText; index: number } {
  for (const text of textsIn(root)) {
    const index = plain(text).indexOf(words)
    if (index >= 0) return { text, index }
  }
  throw new Error(`the text has no such words: ${words}`)
}

function topBlockOf(root: Y.XmlFragment, words: Words): Y.XmlElement {
  return ancestorWhere(placeOf(root, words).text, (each) => each.parent === root)
}

function blockOf(root: Y.XmlFragment, words: Words, name: string): Y.XmlElement {
  return ancestorWhere(placeOf(root, words).text, (each) => each.nodeName === name)
}

function ancestorWhere(text: Y.XmlText, fits: (element: Y.XmlElement) => boolean): Y.XmlElement {
  let element = text.parent
  while (element instanceof Y.XmlElement && !fits(element)) element = element.parent
  if (!(element instanceof Y.XmlElement)) throw new Error('the words stand in no such block')
  return element
}

function textsIn(node: Y.XmlFragment): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: string }[]).map((run) => run.insert).join('')
}
