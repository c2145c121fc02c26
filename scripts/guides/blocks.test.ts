import { expect, test } from 'vitest'
import { blocksOf, withLines } from './blocks.ts'

const guide = `Words.

\`\`\`ts file=a/b.ts
export const a = 1
\`\`\`

\`\`\`sh
not a file
\`\`\`

\`\`\`diff file=a/list.ts
   'one',
+  'two',
\`\`\`
`

test('the blocks of a guide that name a file are found, in their order', () => {
  expect(blocksOf(guide)).toEqual([
    { file: 'a/b.ts', is: 'whole', code: 'export const a = 1\n' },
    { file: 'a/list.ts', is: 'lines', code: "   'one',\n+  'two',\n" },
  ])
})

test('lines are added behind their context, of which the beginning is enough', () => {
  expect(withLines("[\n  'one', // first\n]", "   'one',\n+  'two',\n")).toBe(
    "[\n  'one', // first\n  'two',\n]",
  )
})

test('a context that is not there any more is told', () => {
  expect(() => withLines('[]', "   'one',\n+  'two',\n")).toThrow('a line that is not there')
})
