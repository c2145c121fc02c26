import type { JSONContent } from '@tiptap/core'
import { isAllowedHref } from '../document-kinds/link.ts'
import { type Piece, piecesOf, sharesMark } from './markdown-pieces.ts'

/** Where the words stand: in a paragraph of several lines, in a heading, or in a cell of a table. */
export type Where = 'lines' | 'line' | 'cell'

/** The inside of a paragraph, heading or cell. Punctuation that Markdown would read as its own is escaped. */
export function inlineMarkdown(content: readonly JSONContent[] = [], where: Where): string {
  const pieces = piecesOf(content)
  const writer = new InlineWriter(where)
  pieces.forEach((_, index) => writer.write(pieces, index))
  return writer.end()
}

interface OpenMark {
  mark: NonNullable<JSONContent['marks']>[number]
  close: string
}

class InlineWriter {
  readonly #where: Where
  #out = ''
  #open: OpenMark[] = []
  /** Set by a closed mark whose neighbour must not be a letter. */
  #guardsNext = false

  constructor(where: Where) {
    this.#where = where
  }

  write(pieces: readonly Piece[], index: number): void {
    const piece = pieces[index]!
    this.#closeBut(piece)
    const opening = this.#openingFor(pieces, index)
    const isInMark = opening.some(({ open }) => isDelimiter(open))
    // A mark that reaches across the end of another is closed and opened anew there, and then begins with a space.
    const words = isInMark ? this.#wordsOf(piece).replace(/^[^\S\n]/, entity) : this.#wordsOf(piece)
    this.#openAll(opening, words)
    this.#out += this.#guardsNext ? guarded(words) : words
    this.#guardsNext = false
  }

  end(): string {
    this.#closeBut({ is: 'text', text: '', marks: [] })
    return this.#out
  }

  /** Closes what the piece does not carry, and with it what was opened later. */
  #closeBut(piece: Piece): void {
    const kept = this.#open.findIndex(({ mark }) => !sharesMark(piece.marks, mark))
    if (kept === -1) return
    const closing = this.#open.splice(kept).toReversed()
    for (const { close } of closing) {
      if (isDelimiter(close)) this.#out = this.#out.replace(/\s$/, entity)
      const before = lastOf(this.#out)
      if (isDelimiter(close) && (close.startsWith('_') || isPunctuation(before))) this.#guardsNext = true
      this.#out += close
    }
  }

  /** What reaches furthest is opened first, so that it need not be closed in between. */
  #openingFor(pieces: readonly Piece[], index: number): Delimiters[] {
    const reach = (mark: OpenMark['mark']) => {
      let end = index + 1
      while (end < pieces.length && sharesMark(pieces[end]!.marks, mark)) end += 1
      return end
    }
    const fresh = pieces[index]!.marks.filter(
      (mark) => mark.type !== 'code' && !this.#open.some((open) => sharesMark([open.mark], mark)),
    ).toSorted((a, b) => reach(b) - reach(a))
    // Two runs of one sign, the first closing and the second opening, would be read as one.
    const sign = lastOf(this.#out) === '*' ? '_' : '*'
    return fresh.flatMap((mark) => delimitersOf(mark, sign, this.#where) ?? [])
  }

  #openAll(opening: readonly Delimiters[], words: string): void {
    this.#guardBefore(opening.map(({ open }) => open).join(''), words)
    for (const { mark, open, close } of opening) {
      this.#out += open
      this.#open.push({ mark, close })
    }
  }

  /** A sign followed by punctuation opens only where no letter stands before it; `_` never opens inside a word. */
  #guardBefore(opening: string, words: string): void {
    if (opening === '') return
    const isOneRun = new Set(opening).size === 1
    const needsGuard = opening.startsWith('_') || !isOneRun || isPunctuation(firstOf(words))
    if (isDelimiter(opening) && needsGuard) this.#out = guardedAtEnd(this.#out)
    this.#guardsNext = false
  }

  #wordsOf(piece: Piece): string {
    if (piece.is === 'break') return piece.isBetween && this.#where === 'lines' ? '\\\n' : '<br>'
    if (piece.marks.some(({ type }) => type === 'code')) return code(piece.text, this.#where)
    const escaped = escape(piece.text, this.#where)
    const isLineStart = this.#out === '' || this.#out.endsWith('\n')
    const opensHere = piece.marks.length > 0
    return isLineStart && !opensHere && this.#where === 'lines' ? escapeLineStart(escaped) : escaped
  }
}

interface Delimiters extends OpenMark {
  open: string
}

function delimitersOf(mark: OpenMark['mark'], sign: '*' | '_', where: Where): Delimiters | undefined {
  if (mark.type === 'bold') return { mark, open: sign + sign, close: sign + sign }
  if (mark.type === 'italic') return { mark, open: sign, close: sign }
  if (mark.type === 'strike') return { mark, open: '~~', close: '~~' }
  const href: unknown = mark.attrs?.['href']
  if (mark.type !== 'link' || typeof href !== 'string' || !isAllowedHref(href)) return undefined
  return { mark, open: '[', close: `](${destination(href, where)})` }
}

function isDelimiter(sign: string): boolean {
  return /^[*_~]/.test(sign)
}

function destination(href: string, where: Where): string {
  const written = href.replaceAll(/[\\`]/g, '\\$&').replaceAll(/&(?=#?\w+;)/g, '&amp;')
  const safe = where === 'cell' ? written.replaceAll('|', '\\|') : written
  return /[()]/.test(safe) ? `<${safe}>` : safe
}

function code(text: string, where: Where): string {
  const runs = text.match(/`+/g)?.map((run) => run.length) ?? []
  const fence = '`'.repeat(shortestFree(runs))
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : ''
  const inside = where === 'cell' ? text.replaceAll('|', '\\|') : text
  return `${fence}${pad}${inside}${pad}${fence}`
}

function shortestFree(taken: readonly number[]): number {
  let length = 1
  while (taken.includes(length)) length += 1
  return length
}

function escape(text: string, where: Where): string {
  const escaped = text
    .replaceAll(/[\\`*_[\]<~|]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replace(/!$/, '\\!') // before a link it would make a picture
  return where === 'line' ? escaped.replaceAll('#', '\\#') : escaped
}

function escapeLineStart(text: string): string {
  return text.replace(/^[#>+\-=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** A letter right outside a mark that begins or ends with punctuation keeps readers from seeing the mark; as an entity it does not. */
function guarded(words: string): string {
  const first = firstOf(words)
  return isHarmless(first) ? words : entity(first) + words.slice(first.length)
}

function guardedAtEnd(out: string): string {
  const last = lastOf(out)
  return isHarmless(last) ? out : out.slice(0, out.length - last.length) + entity(last)
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}

function isHarmless(sign: string): boolean {
  return sign === '' || /^[\p{Zs}\t\n\p{P}$+<=>^`|~]$/u.test(sign)
}

function isPunctuation(sign: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(sign)
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? ''
}

function lastOf(text: string): string {
  return /.$/su.exec(text.slice(-2))?.[0] ?? ''
}
