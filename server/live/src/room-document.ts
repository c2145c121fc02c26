import * as Y from 'yjs'
import type { Limits } from './limits.ts'
import { deletesMuch } from './mass-delete.ts'
import type { RoomKind } from './ports.ts'

/** What applying a tick's updates came to. `violation` leaves the document unusable: it must be built anew from the log. */
export type Applied = Fitting | { readonly is: 'violation'; readonly what: string }

export interface Fitting {
  readonly is: 'fitting'
  /** What changed, without what was known before. */
  readonly update: Uint8Array
  /** What Yjs tidied by itself afterwards (superfluous format marks), if anything. */
  readonly tidied: Uint8Array | undefined
  readonly deletesMuch: boolean
}

/** Both parts as one update. */
export function wholeOf({ update, tidied }: Fitting): Uint8Array {
  return tidied === undefined ? update : Y.mergeUpdates([update, tidied])
}

/** The open document of a room: a cache of the log that also judges what no look at bytes can see (LIVE-7). */
export class RoomDocument {
  readonly doc = new Y.Doc()
  readonly #kind: RoomKind
  readonly #limits: Limits
  #updates: Uint8Array[] = []
  #misfit: string | undefined
  #deletesMuch = false

  /** Builds the document from the pieces of the log, oldest first. */
  constructor(pieces: readonly Uint8Array[], kind: RoomKind, limits: Limits) {
    this.#kind = kind
    this.#limits = limits
    for (const [name, type] of Object.entries(kind.roots)) this.doc.get(name, constructors[type])
    this.doc.transact(() => pieces.forEach((piece) => Y.applyUpdate(this.doc, piece)))
    this.doc.on('afterTransaction', (transaction) => this.#judge(transaction))
    this.doc.on('update', (update) => this.#updates.push(update))
  }

  /** Applies checked updates in one transaction. */
  apply(updates: readonly Uint8Array[]): Applied {
    this.#updates = []
    this.#misfit = undefined
    this.#deletesMuch = false
    try {
      this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update)))
    } catch (error) {
      return { is: 'violation', what: `Yjs: ${String(error)}` }
    }
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs !== null || pendingDs !== null)
      return { is: 'violation', what: 'something is missing' }
    if (this.#misfit !== undefined) return { is: 'violation', what: this.#misfit }
    return this.#fitting()
  }

  clockOf(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    const structs = this.doc.store.clients.get(client)
    if (structs === undefined || clock + length > this.clockOf(client)) return false
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]!
      if (struct.id.clock >= clock + length) return true
      if (!struct.deleted) return false
    }
    return true
  }

  /** Counted, not kept: called only when a bound may have been reached. */
  structs(): number {
    let count = 0
    for (const structs of this.doc.store.clients.values()) count += structs.length
    return count
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  /** The whole state, or what a holder of `stateVector` lacks. Throws where `stateVector` cannot be read. */
  state(stateVector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector)
  }

  #fitting(): Applied {
    const [update, ...tidied] = this.#updates
    return {
      is: 'fitting',
      update: update ?? nothing,
      tidied: tidied.length > 1 ? Y.mergeUpdates(tidied) : tidied[0],
      deletesMuch: this.#deletesMuch,
    }
  }

  /** Runs inside Yjs, where a throw would be taken for one of Yjs. */
  #judge(transaction: Y.Transaction): void {
    try {
      this.#misfit ??= tooDeep(transaction, this.#limits.nodeDepth) ?? this.#kind.check(transaction)?.what
      this.#deletesMuch ||= deletesMuch(transaction)
    } catch (error) {
      this.#misfit = `the check failed: ${String(error)}`
    }
  }
}

const nothing = Uint8Array.of(0, 0)

const constructors = {
  XmlFragment: Y.XmlFragment,
  Map: Y.Map,
  Array: Y.Array,
  Text: Y.Text,
} as const

/** Deeper nesting than any kind means overflows the stack of whoever reads the document (T13); so it is bounded for all kinds. */
function tooDeep(transaction: Y.Transaction, depth: number): string | undefined {
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    if (before === clock) continue
    const structs = transaction.doc.store.clients.get(client)!
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (
        struct instanceof Y.Item &&
        struct.content instanceof Y.ContentType &&
        depthOf(struct, depth) > depth
      ) {
        return 'nodes nested too deep'
      }
    }
  }
  return undefined
}

/** Counts no further than just past `enough`. */
function depthOf(item: Y.Item, enough: number): number {
  let depth = 1
  let above = parentOf(item)
  while (above !== null && depth <= enough) {
    depth += 1
    above = parentOf(above)
  }
  return depth
}

function parentOf(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null
}
