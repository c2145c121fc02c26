import type { Limits } from './limits.ts'
import type { StoredRoom } from './log.ts'
import type { RoomDocument } from './room-document.ts'

/** Measuring means encoding the whole document, so one that was found full is measured again no sooner than this. */
const measureEveryMs = 5_000

/** How large a document is at most, counted from what was added, and measured only when a bound is near. */
export class DocumentSize {
  readonly #limits: Limits
  #bytes = 0
  #structs = 0
  #foundFullAt = Number.NEGATIVE_INFINITY

  constructor(stored: StoredRoom | undefined, limits: Limits) {
    this.#limits = limits
    this.#bytes = stored?.snapshot?.bytes.length ?? 0
    for (const row of stored?.tail ?? []) this.#bytes += row.bytes.length
    this.#structs = Math.ceil(this.#bytes / leastStructBytes)
  }

  get bytes(): number {
    return this.#bytes
  }

  grown(bytes: number, structs: number): void {
    this.#bytes += bytes
    this.#structs += structs
  }

  exceeded(document: RoomDocument, now: number): boolean {
    if (this.#withinLimits()) return false
    if (now - this.#foundFullAt < measureEveryMs) return true
    this.#bytes = document.state().length
    this.#structs = document.structs()
    const full = !this.#withinLimits()
    if (full) this.#foundFullAt = now
    return full
  }

  #withinLimits(): boolean {
    return this.#bytes <= this.#limits.documentBytes && this.#structs <= this.#limits.documentStructs
  }
}

/** No encoded struct is shorter, so bytes bound the structs of a document that was not counted. */
const leastStructBytes = 2
