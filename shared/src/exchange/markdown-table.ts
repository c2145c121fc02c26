/** A table from cells of inline Markdown; the first row is its head. Nothing where there are no columns. */
export function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const [head = [], ...body] = rows.map((row) => line(row, width))
  return [head, line(Array<string>(width).fill('---'), width), ...body].join('\n')
}

function line(cells: readonly string[], width: number): string {
  return `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
}
