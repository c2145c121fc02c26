import { markOrder, type ProseNode } from '@roundtable/shared/exchange/prose-nodes'

/** Mark name → its attributes. */
export type Marks = Readonly<Record<string, Readonly<Record<string, unknown>>>>
export type Spaces = 'exact' | 'as browsers do'

/** The inside of one paragraph while it is being read. */
export class InlineRun {
  readonly #spaces: Spaces
  #parts: ProseNode[] = []

  constructor(spaces: Spaces) {
    this.#spaces = spaces
  }

  add(text: string, marks: Marks): void {
    const last = this.#parts.at(-1)
    const isFresh = last === undefined || last.type === 'hardBreak' || last.text?.endsWith(' ') === true
    const flowing =
      this.#spaces === 'exact' ? text.replaceAll(/\r?\n/g, '\n') : text.replaceAll(/[ \t\r\n\f]+/g, ' ')
    const kept = isFresh ? flowing.replace(this.#spaces === 'exact' ? /^\n+/ : /^ /, '') : flowing
    if (kept === '') return
    const written = marksJSON(marks)
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(written)) {
      this.#parts[this.#parts.length - 1] = { ...last, text: last.text! + kept }
    } else this.#parts.push({ type: 'text', text: kept, ...(written.length > 0 && { marks: written }) })
  }

  break(): void {
    this.#parts.push({ type: 'hardBreak' })
  }

  /** What was read since the last time; nothing where there is nothing to see. */
  take(): ProseNode[] {
    const parts = trimmed(this.#parts, this.#spaces).map((part) =>
      part.text === undefined ? part : { ...part, text: part.text.replaceAll('\n', ' ') },
    )
    this.#parts = []
    return parts.some(({ type, text }) => type === 'hardBreak' || /\S/.test(text ?? '')) ? parts : []
  }
}

function marksJSON(marks: Marks): NonNullable<ProseNode['marks']> {
  const names = 'code' in marks ? ['code'] : markOrder.filter((name) => name in marks)
  return names.map((type) => (type === 'link' ? { type, attrs: { ...marks[type] } } : { type }))
}

/** Spaces at the end of a paragraph are not seen, and neither is the one line break browsers put there. */
function trimmed(parts: readonly ProseNode[], spaces: Spaces): ProseNode[] {
  const kept = [...parts]
  if (spaces === 'as browsers do' && kept.at(-1)?.type === 'hardBreak') kept.pop()
  const last = kept.at(-1)
  const text = last?.text?.replace(spaces === 'exact' ? /\s*\n\s*$/ : / $/, '')
  if (text === undefined) return kept
  return text === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, text }]
}
