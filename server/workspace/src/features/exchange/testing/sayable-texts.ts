import * as fc from 'fast-check'
import { markOrder, type ProseNode } from '@roundtable/shared/exchange/prose-nodes'

/**
 * Texts that Markdown can say: no mark begins or ends with a space, no block is empty, no cell spans others. Their
 * letters are what Markdown reads as its own, so that every escape is needed sooner or later.
 */
const word = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      'price',
      'Erträge',
      'a*b*c',
      '_x_',
      '1.',
      '-',
      '#',
      '>',
      '**',
      '[x]',
      '<b>',
      '&amp;',
      '~~',
      '`',
      '|',
      '\\',
      '!',
      '+',
      '===',
      ':--',
      'كاكاو',
      '🙂',
      '&#35;',
      'https://example.org/a_b',
    ),
  )
  .map((text) => text.replaceAll(/\s/g, ''))
  .filter((text) => text !== '')

const href = fc.constantFrom(
  'https://example.org',
  'https://example.org/a_(b)?c=d&amp;e|f',
  'mailto:ama@example.org',
  'https://example.org/ä\\*`',
)

type Marks = NonNullable<ProseNode['marks']>

const marks: fc.Arbitrary<Marks> = fc
  .tuple(fc.subarray(['bold', 'italic', 'strike', 'link', 'code']), href)
  .map(([names, address]) => {
    if (names.includes('code')) return [{ type: 'code' }]
    return markOrder
      .filter((name) => names.includes(name))
      .map((type) => (type === 'link' ? { type, attrs: { href: address } } : { type }))
  })

const words = fc.record({ text: word, marks: fc.oneof(fc.constant<Marks>([]), marks) })

/** Words beside each other, with a space or a line break between some; each space has the marks both sides share. */
function line(mayBreak: boolean): fc.Arbitrary<ProseNode[]> {
  const between = fc.constantFrom('', ' ', ' ', ...(mayBreak ? ['\n'] : []))
  return fc.array(fc.tuple(words, between), { minLength: 1, maxLength: 5 }).map((parts) => {
    const nodes: ProseNode[] = []
    parts.forEach(([{ text, marks: own }, gap], index) => {
      add(nodes, text, own)
      const next = parts[index + 1]?.[0].marks
      if (next === undefined || gap === '') return
      if (gap === '\n') nodes.push({ type: 'hardBreak' })
      else
        add(
          nodes,
          ' ',
          own.filter((mark) => mark.type !== 'code' && has(next, mark)),
        )
    })
    return nodes
  })
}

function has(others: Marks, mark: Marks[number]): boolean {
  return others.some((other) => JSON.stringify(other) === JSON.stringify(mark))
}

function add(nodes: ProseNode[], text: string, own: Marks): void {
  const last = nodes.at(-1)
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(own)) {
    nodes[nodes.length - 1] = { ...last, text: last.text! + text }
  } else nodes.push({ type: 'text', text, ...(own.length > 0 && { marks: own }) })
}

const paragraph = line(true).map((content) => ({ type: 'paragraph', content }))
const heading = fc
  .tuple(fc.constantFrom(2, 3), line(false))
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }))
const divider = fc.constant({ type: 'horizontalRule' })

const cell = (type: string): fc.Arbitrary<ProseNode> =>
  fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((content) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content }))
const emptyCell: fc.Arbitrary<ProseNode> = fc.constant({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph' }],
})
const row = (type: string, width: number) =>
  fc
    .array(
      type === 'tableCell'
        ? fc.oneof({ weight: 4, arbitrary: cell(type) }, { weight: 1, arbitrary: emptyCell })
        : cell(type),
      { minLength: width, maxLength: width },
    )
    .map((content) => ({ type: 'tableRow', content }))
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc
      .tuple(
        fc.option(row('tableHeader', width), { nil: undefined }),
        fc.array(row('tableCell', width), { minLength: 1, maxLength: 2 }),
      )
      .map(([head, body]) => ({ type: 'table', content: head ? [head, ...body] : body })),
  )

function block(depth: number): fc.Arbitrary<ProseNode> {
  const leaves: fc.Arbitrary<ProseNode>[] = [paragraph, paragraph, heading, divider, table]
  if (depth === 0) return fc.oneof(...leaves)
  const inside = fc
    .array(fc.oneof(fc.constant(undefined), block(depth - 1)), { minLength: 0, maxLength: 3 })
    .map((nodes) => nodes.filter((node) => node !== undefined))
  const items = (type: string, attrs: fc.Arbitrary<Record<string, unknown> | undefined>) =>
    fc.array(
      fc.tuple(attrs, inside).map(([given, content]) => ({ type, ...(given && { attrs: given }), content })),
      { minLength: 1, maxLength: 3 },
    )
  return fc.oneof<fc.Arbitrary<ProseNode>[]>(
    ...leaves,
    items('listItem', fc.constant(undefined)).map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(120), items('listItem', fc.constant(undefined)))
      .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
    items('taskItem', fc.record({ checked: fc.boolean() })).map((content) => ({ type: 'taskList', content })),
    inside.map((content) => ({ type: 'blockquote', content })),
  )
}

export const sayableTexts: fc.Arbitrary<ProseNode> = fc
  .array(block(2), { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }))
