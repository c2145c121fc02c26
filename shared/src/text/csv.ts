/** What a spreadsheet would take for the beginning of a formula, also in its wide forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A table as CSV (RFC 4180) that opens as text in a spreadsheet, whatever people have typed (T35): a cell that could be
 * read as a formula begins with an apostrophe. With the mark by which spreadsheets know UTF-8.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{feff}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value.trimStart()) || formula.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
