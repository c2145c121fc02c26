import * as Y from 'yjs'

/** So many rows become one transaction. Alone, a letter costs four times as much. */
const rowsAtOnce = 1_000

/** A document that is written once more, row by row, and is settled before somebody looks. */
export class Rewriting {
  readonly doc = new Y.Doc()
  #waiting: Uint8Array[] = []

  /** From the state after some row on, or from nothing. */
  constructor(state: Uint8Array | undefined) {
    if (state !== undefined) Y.applyUpdate(this.doc, state)
  }

  add(row: Uint8Array): void {
    this.#waiting.push(row)
    if (this.#waiting.length === rowsAtOnce) this.settle()
  }

  /** From here on the document holds all that was added. */
  settle(): void {
    const rows = this.#waiting
    this.#waiting = []
    this.doc.transact(() => rows.forEach((row) => Y.applyUpdate(this.doc, row)))
  }
}
