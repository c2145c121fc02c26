import { expect, test } from 'vitest'
import { line } from './line.ts'

const name = line(1, 20)

test('a name of any script is taken and trimmed', () => {
  for (const good of ['Ama', 'Müller & Söhne', 'أمل', '王芳', 'Ɛsi', '–']) {
    expect(name.parse(`  ${good} `)).toBe(good)
  }
})

test('T15 a name that disguises itself or shows nothing is refused', () => {
  const nothingToSee = ['', '   ', '\u{200b}', '\u{200d}\u{2060}']
  const disguised = ['Ama\u{0}', 'Ama\nVogel', '\u{202e}amA', 'Ama\u{2066}x', '\u{7f}']
  for (const bad of [...nothingToSee, ...disguised, 'a'.repeat(21)]) {
    expect(name.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})

test('a line that may be empty may be empty', () => {
  expect(line(0, 5).parse('  ')).toBe('')
})
