import type { Content } from '@roundtable/shared/document-kinds/kind'
import type { ChangedAttributes, Comparison } from '@roundtable/shared/history/comparison'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { expect, test } from 'vitest'
import { Reading } from './reading.tsx'
import { FieldChange } from './field-change.tsx'

test('rich text is read as headings, paragraphs, lists and tables', async () => {
  const html = await read({
    form: 'prose',
    doc: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('What we want to see')] },
        {
          type: 'paragraph',
          content: [text('Every '), { ...text('bean'), marks: [{ type: 'bold' }] }, { type: 'hardBreak' }],
        },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Its plot')] }] },
        { type: 'taskList', content: [taskItem(true, 'Ask the farmers'), taskItem(false, '')] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('2032')] }] }],
        },
      ],
    },
  })
  expect(html).toContain('<article class="prose prose-reading" aria-label="Vision">')
  expect(html).toContain('<h2>What we want to see</h2>')
  expect(html).toContain('<p>Every <strong>bean</strong><br/></p>')
  expect(html).toContain('<ul><li><p>Its plot</p></li></ul>')
  expect(html).toMatch(/<li data-checked="true"><label><input [^>]*aria-label="Ask the farmers"/)
  expect(html).toMatch(/<div class="table-scroll"><table><tbody><tr><td[^>]*><p>2032<\/p>/)
})

test('a text carries no script and no style, whatever it says', async () => {
  const html = await read({
    form: 'prose',
    doc: {
      type: 'doc',
      content: [
        paragraph('<script>alert(1)</script>'),
        {
          type: 'paragraph',
          content: [{ ...text('here'), marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }],
        },
      ],
    },
  })
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('rel="noopener noreferrer nofollow"')
  expect(html).not.toMatch(/<script|style=/)
})

test('what came and went stands in the text, with who did it in words', async () => {
  const changed = (is: 'inserted' | 'deleted', number: number) => ({
    marks: [{ type: 'changed', attrs: { number, is, by: 'ama' } }],
  })
  const html = await read({
    form: 'prose',
    doc: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { ...text('supports'), ...changed('deleted', 1) },
            { ...text('moderates'), ...changed('inserted', 2) },
          ],
        },
        { type: 'horizontalRule', ...changed('inserted', 3) },
      ],
    },
    changes: [],
  })
  expect(html).toContain('<del id="change-1"')
  expect(html).toMatch(
    /<ins id="change-2"[^>]*><span class="visually-hidden">\[ama inserted\] <\/span>moderates<\/ins>/,
  )
  expect(html).toMatch(/<ins id="change-3" class="changed changed-block"[^>]*>.*<hr\/><\/ins>/)
})

test('a field of a row shows letters that came and went, and any other value the old beside the new', async () => {
  const by = { by: 'jonas' }
  const title = await drawn({
    value: 'First plots',
    inWords: String,
    compared: {
      is: 'text',
      pieces: [
        { text: 'First ', changed: null },
        { text: 'farms', changed: { number: 2, is: 'deleted', by: 'ama' } },
        { text: 'plots', changed: { number: 3, is: 'inserted', ...by } },
      ],
    },
  })
  expect(title).toMatch(/First <del id="change-2"[^>]*>.*farms<\/del><ins id="change-3"/)
  const due = await drawn({
    value: '2027-05-01',
    inWords: (day) => `on ${day}`,
    compared: { is: 'value', before: '2027-03-01', changed: { number: 4, is: 'changed', ...by } },
  })
  expect(due).toMatch(/<del id="change-4"[^>]*>.*on 2027-03-01<\/del> <ins class[^>]*>.*on 2027-05-01<\/ins>/)
})

test('of a list, entries that stay are no part of its change', async () => {
  const waitsFor = await drawn({
    value: ['M4', 'M6'],
    inWords: String,
    compared: { is: 'value', before: ['M4', 'M5'], changed: { number: 1, is: 'changed', by: 'ama' } },
  })
  expect(waitsFor).toMatch(/<del id="change-1"[^>]*>.*M5<\/del><br\/>M4<br\/><ins [^>]*>.*M6<\/ins>/)
})

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: words ? [text(words)] : [] })
const taskItem = (checked: boolean, words: string) => ({
  type: 'taskItem',
  attrs: { checked },
  content: [paragraph(words)],
})

const sayChange = ({ by, is }: ChangedAttributes) => `${by} ${is}`

const read = (content: Content | Comparison) =>
  htmlOf(<Reading slug="cocoa" kind="vision" title="Vision" content={content} sayChange={sayChange} />)

const drawn = (change: Pick<Parameters<typeof FieldChange>[0], 'value' | 'compared' | 'inWords'>) =>
  htmlOf(<FieldChange {...change} say={sayChange} current={undefined} />)

async function htmlOf(element: ReactNode): Promise<string> {
  const { prelude } = await prerender(element)
  return (await new Response(prelude).text()).replaceAll(/<!--.*?-->/g, '')
}
