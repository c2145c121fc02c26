import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { note } from '@roundtable/shared/document-kinds/note'
import { markdownOf } from '@roundtable/shared/exchange/markdown'
import { readFile } from './read-file.ts'

const here = join(import.meta.dirname, 'testing/real-files')
const ofMammoth = join(dirname(fileURLToPath(import.meta.resolve('mammoth'))), '../test/test-data')

const files = [
  ...readdirSync(here)
    .filter((name) => !/README|expected/.test(name))
    .map((name) => join(here, name)),
  ...[
    'comments',
    'endnotes',
    'footnote-hyperlink',
    'simple-list',
    'strict-format',
    'strikethrough',
    'tables',
    'text-box',
  ].map((name) => join(ofMammoth, `${name}.docx`)),
].map((path) => [path.split('/').at(-1)!, path] as const)

test.each(files)('%s, made by another program, is read with its structure', async (name, path) => {
  const read = await readFile(readFileSync(path), name)
  if (read.form === 'json') throw new Error('not one of ours')
  const content = { form: 'prose', doc: read.doc } as const
  expect(note.readContent(content)).toEqual({ is: 'content', content })
  await expect(markdownOf(read.title ?? 'no title', content)).toMatchFileSnapshot(
    join(here, `${name}.expected.md`),
  )
})

test('there are more than twenty of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(20)
})
