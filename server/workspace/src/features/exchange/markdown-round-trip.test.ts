import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownOf } from '@roundtable/shared/exchange/markdown'
import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'
import { readMarkdown } from './read-markdown.ts'
import { sayableTexts } from './testing/sayable-texts.ts'

const write = (doc: ProseNode, title = 'Title') => markdownOf(title, { form: 'prose', doc })

test('document → Markdown → document is equal, within what Markdown can say', () => {
  fc.assert(
    fc.property(sayableTexts, (doc) => {
      const read = readMarkdown(write(doc))
      expect(read.doc).toEqual(doc)
      expect(read.title).toBe('Title')
      expect(read.leftOut).toEqual({})
    }),
    { numRuns: 150 },
  )
})

test('Markdown → document → Markdown is stable, whatever was written', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 8 }), (written) => {
      const once = write(readMarkdown(written.join('\n')).doc)
      expect(write(readMarkdown(once).doc)).toBe(once)
    }),
    { numRuns: 150 },
  )
})

const lines = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '- ',
      '* ',
      '1. ',
      '3) ',
      '> ',
      '## ',
      '#### ',
      '- [x] ',
      '  - ',
      '| ',
      '\t',
      '    ',
    ),
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '**bold** and _it_',
        '~~gone~~',
        '`a`` b`',
        '[l](https://example.org)',
        '---',
        '***',
        '```',
        'a | b |',
        '| --- | --- |',
        '<br>',
        '\\',
        '![p](x.png)',
        '&amp; &#42;',
      ),
    ),
  )
  .map((parts) => parts.join(''))
