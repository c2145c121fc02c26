import * as Y from 'yjs'
import type { Field, Row } from '../document-kinds/kind.ts'
import { textOriginKey } from '../document-kinds/text-origin.ts'
import { itemsOf, type Parent, Since, structAt, typeOf } from './items.ts'

/** A stretch of a passage: it stands in both texts, only in the branch, or only in the document. */
export interface Piece {
  is: 'kept' | 'added' | 'removed'
  text: string
}

/** A paragraph, heading, cell … in which a branch differs from its document, as one reads it. */
export interface Passage {
  /** The same for the same passage of a document, whoever amends it; behind a `+`, that after which a new one stands. */
  place: string
  pieces: Piece[]
  /** Whether the document itself has changed here since the moment asked about. */
  rewritten: boolean
  /** Of rows, what it is. The pieces are those of a text. */
  cell?: Cell
}

/** A row that comes, goes or moves, or one field of it. `row` as the branch reads it, or the document what is removed. */
export type Cell = { table: string; row: Row } & (
  | { is: 'added' | 'removed' }
  /** The row it stands behind in the branch; nothing where it is the first. */
  | { is: 'moved'; behind: string | null }
  | { is: 'text'; field: string }
  | { is: 'value'; field: string; before: Field; after: Field }
  /** What was written in the branch, and gave way to what the document has got. */
  | { is: 'lost'; field: string; value: Field }
)

/**
 * Where a branch differs from its document. Read off the documents' own items, not guessed from the words: what was
 * added stands in the branch alone, what was removed is deleted in the branch alone. `since` is a Yjs snapshot of the document.
 */
export function passagesOf(document: Y.Doc, branch: Y.Doc, root: string, since: Uint8Array): Passage[] {
  const reading = new Reading(document, new Since(Y.decodeSnapshot(since)))
  reading.read(branch.getXmlFragment(root))
  return reading.passages
}

/** A stretch that stands in one of the two texts alone, between two Yjs ids: its first unit and its last. */
export interface Difference extends Piece {
  is: 'added' | 'removed'
  first: Y.ID
  last: Y.ID
  /** A whole paragraph or more. */
  isBlock: boolean
}

/** The same as `passagesOf`, for drawing it into the text of the branch. */
export function differencesOf(document: Y.Doc, branch: Y.Doc, root: string): Difference[] {
  const reading = new Reading(document, new Since(Y.emptySnapshot))
  reading.read(branch.getXmlFragment(root))
  return reading.differences
}

/**
 * Words of the branch that are gone although the branch did not delete them: the document removed the passage they
 * stood in. `rows` is the branch's own log.
 */
export function lostWords(branch: Y.Doc, rows: readonly Uint8Array[]): string {
  const updates = rows.map((row) => Y.decodeUpdate(row))
  const own = Y.mergeDeleteSets(updates.map(({ ds }) => ds))
  const gone: Run[] = []
  for (const { structs } of updates) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
      const { client, clock } = struct.id
      for (let at = 0; at < struct.length; at++) {
        const id = Y.createID(client, clock + at)
        const isGone = structAt(branch, id)?.deleted !== false
        if (isGone && !Y.isDeleted(own, id)) takeUp(gone, id, struct.content.str[at]!)
      }
    }
  }
  return gone
    .filter((run) => !cameAlong(branch, run))
    .map(({ words }) => words)
    .join('')
}

/** What one client wrote without a pause. */
interface Run {
  client: number
  end: number
  words: string
}

function takeUp(runs: Run[], { client, clock }: Y.ID, letter: string): void {
  const before = runs.findLast((run) => run.client === client)
  if (before?.end !== clock) return void runs.push({ client, end: clock + 1, words: letter })
  before.words += letter
  before.end += 1
}

/** Whether the writer's client has put the words in again, where the text they stood in moved to. */
function cameAlong(branch: Y.Doc, { client, words }: Run): boolean {
  const own = branch.store.clients.get(client) ?? []
  return own.some(
    (struct) =>
      struct instanceof Y.Item &&
      !struct.deleted &&
      struct.parent instanceof Y.XmlText &&
      struct.parent.getAttribute(textOriginKey) !== undefined &&
      struct.content instanceof Y.ContentString &&
      struct.content.str.includes(words),
  )
}

type Change = 'kept' | 'added' | 'removed' | 'nothing'

/** One walk through a branch beside its document. */
class Reading {
  readonly passages: Passage[] = []
  readonly differences: Difference[] = []
  readonly #document: Y.Doc
  readonly #since: Since
  #before = ''

  constructor(document: Y.Doc, since: Since) {
    this.#document = document
    this.#since = since
  }

  /** Down to the passages: what holds other blocks is gone through, what holds text is read. */
  read(parent: Parent): void {
    for (const item of itemsOf(parent)) {
      const change = this.#changeOf(item, 0)
      const type = typeOf(change === 'removed' ? this.#documents(item.id) : item)
      if (change === 'nothing' || type === undefined) continue
      if (change === 'kept' && holdsBlocks(type)) this.read(type)
      else this.#readPassage(item, type, change)
    }
  }

  #readPassage(item: Y.Item, type: Parent, change: Change): void {
    const id = `${item.id.client}:${item.id.clock}`
    const pieces = change === 'kept' ? this.#piecesIn(type) : wholly(type, change)
    if (change === 'added') this.#noteAdded(type)
    if (change === 'removed') this.#note({ is: change, text: wordsIn(type) }, item, 0, 1, true)
    const before = this.#before
    if (change !== 'added') this.#before = id
    if (change === 'kept' && !this.#isAmended(item, pieces)) return
    const rewritten = change !== 'added' && this.#since.hasNewsIn(this.#documents(item.id))
    this.passages.push({ place: change === 'added' ? `+${before}` : id, pieces: joined(pieces), rewritten })
  }

  #piecesIn(parent: Parent): Piece[] {
    const pieces: Piece[] = []
    for (const item of itemsOf(parent)) {
      for (let from = 0; from < item.length;) {
        const length = this.#stretch(item, from)
        pieces.push(...this.#piecesOf(item, from, length))
        from += length
      }
    }
    return pieces
  }

  #piecesOf(item: Y.Item, from: number, length: number): Piece[] {
    const is = this.#changeOf(item, from)
    if (is === 'nothing') return []
    const source = is === 'removed' ? this.#documents(idAt(item, from)) : item
    if (!(source instanceof Y.Item)) return []
    const type = typeOf(source)
    if (type !== undefined) {
      if (is === 'added') this.#noteAdded(type)
      if (is === 'removed') this.#note({ is, text: wordsIn(type) }, item, from, length, false)
      return is === 'kept' ? this.#piecesIn(type) : wholly(type, is)
    }
    if (!(source.content instanceof Y.ContentString)) return is === 'kept' ? [] : [{ is, text: '' }]
    const start = is === 'removed' ? item.id.clock + from - source.id.clock : from
    const piece = { is, text: source.content.str.slice(start, start + length) }
    if (is !== 'kept') this.#note({ ...piece, is }, item, from, length, false)
    return [piece]
  }

  /** All text in a part that is wholly new. */
  #noteAdded(type: Parent): void {
    for (const item of itemsOf(type)) {
      if (item.deleted) continue
      const inside = typeOf(item)
      if (inside !== undefined) this.#noteAdded(inside)
      else if (item.content instanceof Y.ContentString)
        this.#note({ is: 'added', text: item.content.str }, item, 0, item.length, false)
    }
  }

  #note(
    piece: Piece & { is: 'added' | 'removed' },
    item: Y.Item,
    from: number,
    length: number,
    isBlock: boolean,
  ): void {
    this.differences.push({ ...piece, first: idAt(item, from), last: idAt(item, from + length - 1), isBlock })
  }

  /** How many units from here on lie in one item of the document, or in none. */
  #stretch(item: Y.Item, from: number): number {
    const there = this.#documents(idAt(item, from))
    const rest = item.length - from
    if (there !== undefined) return Math.min(rest, there.id.clock + there.length - item.id.clock - from)
    const known = Y.getState(this.#document.store, item.id.client) - item.id.clock
    return known > from ? Math.min(rest, known - from) : rest
  }

  #changeOf(item: Y.Item, at: number): Change {
    const there = this.#documents(idAt(item, at))
    if (there === undefined) return item.deleted ? 'nothing' : 'added'
    if (there.deleted) return 'nothing'
    return item.deleted ? 'removed' : 'kept'
  }

  /** Also where no word differs: a heading made a paragraph, words made bold. */
  #isAmended(item: Y.Item, pieces: readonly Piece[]): boolean {
    if (pieces.some(({ is }) => is !== 'kept')) return true
    const [here, there] = [typeOf(item), typeOf(this.#documents(item.id))]
    return here instanceof Y.XmlElement && there instanceof Y.XmlElement && !sameMarks(here, there)
  }

  #documents(id: Y.ID): Y.Item | Y.GC | undefined {
    return structAt(this.#document, id)
  }
}

const idAt = ({ id }: Y.Item, at: number): Y.ID => Y.createID(id.client, id.clock + at)

function holdsBlocks(type: Parent): boolean {
  const inside = itemsOf(type).filter(({ deleted }) => !deleted)
  return inside.length > 0 && inside.every((item) => typeOf(item) instanceof Y.XmlElement)
}

function wholly(type: Parent, is: Piece['is'] | 'nothing'): Piece[] {
  return is === 'nothing' ? [] : [{ is, text: wordsIn(type) }]
}

/** The words of a passage; blocks in it end with a line. */
function wordsIn(type: Parent): string {
  const parts = itemsOf(type).map((item) => {
    if (item.deleted) return ''
    if (item.content instanceof Y.ContentString) return item.content.str
    const inside = typeOf(item)
    if (inside === undefined) return ''
    return inside instanceof Y.XmlElement ? `${wordsIn(inside)}\n` : wordsIn(inside)
  })
  return parts.join('').trimEnd()
}

function sameMarks(here: Y.XmlElement, there: Y.XmlElement): boolean {
  return (
    here.nodeName === there.nodeName &&
    JSON.stringify(here.getAttributes()) === JSON.stringify(there.getAttributes())
  )
}

function joined(pieces: readonly Piece[]): Piece[] {
  const together: Piece[] = []
  for (const { is, text } of pieces) {
    const last = together.at(-1)
    if (last?.is === is) last.text += text
    else if (text !== '') together.push({ is, text })
  }
  return together
}
