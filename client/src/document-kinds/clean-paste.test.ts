import { expect, test } from 'vitest'
import { withoutStyle } from './clean-paste.ts'

// What becomes of the elements needs a browser: stories/paste-from-word-and-google-docs.spec.ts.

test('no style is left for the browser to read, wherever it stands', () => {
  const html = `<html><head><style>p { color: red }</style></head><body>
    <p class=MsoNormal style='margin:0cm'><span lang=EN-GB
    style='mso-list:Ignore'>·</span><b STYLE = "font-weight:normal">x</b></p></body></html>`
  expect(withoutStyle(html)).not.toMatch(/<style|\sstyle\s*=/i)
})

test('no handler is left for the browser to refuse', () => {
  const html = withoutStyle('<img src="x" onerror="steal()" ONLOAD = steal()><b style="a" onclick=x>y</b>')
  expect(html).not.toMatch(/[\s"]on[a-z]+\s*=|\sstyle\s*=/i)
})

test('what the attributes said can still be read', () => {
  expect(withoutStyle('<p class="a" style="mso-list:l0 level1">')).toBe(
    '<p class="a" data-pasted-style="mso-list:l0 level1">',
  )
})

test('words about style stay words', () => {
  expect(withoutStyle('<p>Our style = plain, one = two</p>')).toBe('<p>Our style = plain, one = two</p>')
})
