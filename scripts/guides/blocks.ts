/** A block of code in a guide that says to which file it belongs. */
export interface GuideBlock {
  file: string
  /** The file itself, or lines to be added to one that is there. */
  is: 'whole' | 'lines'
  code: string
}

const block = /^```(?<language>\w+) file=(?<file>\S+)\n(?<code>.*?)^```$/gms

export function blocksOf(guide: string): GuideBlock[] {
  return [...guide.matchAll(block)].map(({ groups }) => ({
    file: groups!['file']!,
    is: groups!['language'] === 'diff' ? 'lines' : 'whole',
    code: groups!['code']!,
  }))
}

/** Adds the lines of a diff behind the one line of its context, of which the beginning is enough. Throws where that is not there. */
export function withLines(text: string, diff: string): string {
  const [context = '', ...added] = diff.trimEnd().split('\n')
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.trim().startsWith(context.trim()))
  if (at < 0) throw new Error(`the guide looks for a line that is not there: ${context}`)
  return lines.toSpliced(at + 1, 0, ...added.map((line) => line.replace(/^\+/, ''))).join('\n')
}
