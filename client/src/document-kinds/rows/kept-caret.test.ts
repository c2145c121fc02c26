import { expect, test } from 'vitest'
import { caretAfter } from './kept-caret.ts'

test.each([
  ['Plot map', 'New plot map', 4, 8, 'letters before the caret move it'],
  ['Plot map', 'Plot map of farms', 4, 4, 'letters behind it do not'],
  ['Plot map', 'map', 5, 0, 'letters taken away before it move it back'],
  ['Plot map', 'Plan map', 4, 4, 'at the end of what was replaced it stays there'],
  ['', 'Plot', 0, 0, 'in an empty field it stays at the beginning'],
])('from “%s” to “%s” a caret at %d is at %d: %s', (before, after, caret, then) => {
  expect(caretAfter(before, after, caret)).toBe(then)
})
