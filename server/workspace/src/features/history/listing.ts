import * as Y from 'yjs'
import { type LogRow, serverAuthor } from '@roundtable/live/log'
import { documentKind } from '@roundtable/shared/document-kinds/registry'
import { countingWords } from '@roundtable/shared/history/following'
import type { Past } from './past.ts'
import { Rewriting } from './rewriting.ts'
import { begunBy, goingOn, type Stretch } from './stretches.ts'

/** A document and the list of who wrote in it, from some row on. */
export interface ListBegun extends Pick<Past, 'kind' | 'state' | 'from'> {
  /** Those that may still go on. */
  readonly stretches: Stretch[]
  /** How many rows lie between checkpoints. */
  readonly checkpointRows: number
  /** After so many rows the list ends where somebody has laid down the pen. */
  readonly enoughRows: number
}

export interface Indexed {
  /** The last row that is in it. */
  seq: number
  stretches: Stretch[]
  checkpoints: Checkpoint[]
  /** The document after the last row. */
  state: Uint8Array
}

interface Checkpoint {
  seq: number
  at: number
  state: Uint8Array
}

/** Writes the list of a document on, row by row. Words are counted when the pen changes hands, and at the end. */
export class Listing {
  readonly #begun: ListBegun
  readonly #stretches: Stretch[]
  readonly #text: Rewriting
  readonly #count: () => { added: number; removed: number }
  readonly #checkpoints: Checkpoint[] = []
  #seq: number
  /** Whose words are not counted yet. */
  #open: Stretch | undefined

  constructor(begun: ListBegun) {
    this.#begun = begun
    this.#stretches = [...begun.stretches]
    this.#seq = begun.from
    this.#text = new Rewriting(begun.state)
    this.#count = countingWords(documentKind(begun.kind), this.#text.doc)
  }

  /** A list that ended within a stretch would count a half-written word there. */
  mayEndBefore(row: LogRow): boolean {
    const isEnough = this.#seq - this.#begun.from >= this.#begun.enoughRows
    return isEnough && goingOn(this.#stretches, row) !== this.#open
  }

  add(row: LogRow): void {
    const stretch = goingOn(this.#stretches, row)
    if (stretch === undefined || stretch !== this.#open) this.#passThePen(stretch ?? this.#begin(row))
    Object.assign(this.#open!, { last_seq: row.seq, ended_at: row.at })
    this.#text.add(row.bytes)
    this.#seq = row.seq
    if (row.seq % this.#begun.checkpointRows === 0)
      this.#checkpoints.push({ seq: row.seq, at: row.at, state: this.#state() })
  }

  end(): Indexed {
    this.#passThePen(undefined)
    const state = this.#state()
    this.#text.doc.destroy()
    const stretches = this.#stretches.filter(({ author_id }) => author_id !== serverAuthor)
    return { seq: this.#seq, stretches, checkpoints: this.#checkpoints, state }
  }

  #begin(row: LogRow): Stretch {
    const stretch = begunBy(row)
    this.#stretches.push(stretch)
    return stretch
  }

  #passThePen(next: Stretch | undefined): void {
    if (this.#open !== undefined) {
      this.#text.settle()
      const { added, removed } = this.#count()
      this.#open.added += added
      this.#open.removed += removed
    }
    this.#open = next
  }

  #state(): Uint8Array {
    this.#text.settle()
    return Y.encodeStateAsUpdate(this.#text.doc)
  }
}
