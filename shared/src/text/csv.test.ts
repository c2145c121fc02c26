import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  'T35 a cell that a spreadsheet would take for a formula is text: %j',
  (value) => {
    expect(csv([[value]])).toBe(`\u{feff}"'${value}"\r\n`)
  },
)

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(
    csv([
      ['He said "no", then\nleft', 7],
      ['', 'a,b'],
    ]),
  ).toBe('\u{feff}"He said ""no"", then\nleft",7\r\n"","a,b"\r\n')
})
