import type { Database } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Live } from '@roundtable/live'
import type { HistoryPack } from '@roundtable/live/log'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Tables } from '../../tables.ts'
import { type DocumentTable, documentsAfter, findHomeOf } from '../documents/index.ts'
import type { HistoryThread } from './history-thread.ts'
import type { Indexed } from './listing.ts'
import type { Past } from './past.ts'
import { findIndex, findIndexedSeqs, findLastStretches, writeIndex } from './store.ts'

const leastSpacing = 500
const mostCheckpoints = 24
/** A document is written on when nobody has written in it for this long. */
const quietMs = 3_000
const pageOfAll = 200

export interface IndexBounds {
  /** A long log is taken in by parts of so many rows or somewhat more; what was taken in before a crash stays. */
  readonly partRows: number
  /** And of no more than about so many bytes, packed. */
  readonly partBytes: number
}

const usual: IndexBounds = { partRows: 100_000, partBytes: 8 * 1024 * 1024 }

interface Indexing {
  database: Database<Tables>
  log: Log
  live: Pick<Live, 'packs' | 'heads'>
  thread: Pick<HistoryThread, 'ask'>
}

/** Keeps the list of who wrote when in step with the logs. It may lag behind, and is brought up when it is asked for. */
export class HistoryIndex {
  readonly #on: Indexing
  readonly #bounds: IndexBounds
  readonly #running = new Map<string, Promise<void>>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  #catchingUp: Promise<void> | undefined
  #closed = false

  constructor(on: Indexing, bounds: Partial<IndexBounds> = {}) {
    this.#on = on
    this.#bounds = { ...usual, ...bounds }
  }

  /** To be told after each commit that changed a room. */
  written(roomId: string): void {
    clearTimeout(this.#waiting.get(roomId))
    this.#waiting.set(roomId, setTimeout(() => void this.#soon(roomId), quietMs).unref())
  }

  /** Resolves when all that was committed before the call is in the list. */
  async bringUp(documentId: string, kind: DocumentKindId): Promise<void> {
    // One that runs may have read the log before the last commit.
    await this.#running.get(documentId)
    const running = this.#running.get(documentId) ?? this.#run(documentId, kind)
    this.#running.set(documentId, running)
    await running.finally(() => this.#running.delete(documentId))
  }

  /**
   * Brings up every document that is behind, one after the other: to be called at the start, and now and then. A log may have come
   * with a database from elsewhere, or its last rows shortly before the end of the process.
   */
  catchUp(): void {
    this.#catchingUp ??= this.#lookAtAll()
      .catch((error: unknown) => this.#fellBehind({ err: error }))
      .finally(() => (this.#catchingUp = undefined))
  }

  /** Resolves when no document is being caught up with. */
  async idle(): Promise<void> {
    await this.#catchingUp
  }

  /** What is under way goes as far as it can without its thread, and is taken up again at the next start. */
  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
    await this.#catchingUp
    await Promise.allSettled(this.#running.values())
  }

  async #soon(roomId: string): Promise<void> {
    this.#waiting.delete(roomId)
    try {
      const document = await findHomeOf(this.#on.database.kysely, roomId)
      if (document !== undefined) await this.bringUp(document.id, document.kind as DocumentKindId)
    } catch (error) {
      this.#fellBehind({ err: error, roomId })
    }
  }

  async #lookAtAll(): Promise<void> {
    let page: DocumentTable[] = []
    do {
      page = await documentsAfter(this.#on.database.kysely, page.at(-1)?.id ?? '', pageOfAll)
      for (const { id } of await this.#behind(page)) if (!this.#closed) await this.#soon(id)
    } while (page.length === pageOfAll && !this.#closed)
  }

  async #behind(documents: readonly DocumentTable[]): Promise<DocumentTable[]> {
    const ids = documents.map(({ id }) => id)
    const heads = await this.#on.live.heads(ids)
    const known = await findIndexedSeqs(this.#on.database.kysely, ids)
    return documents.filter(({ id }) => (known.get(id) ?? 0) < (heads.get(id) ?? 0))
  }

  #fellBehind(fields: object): void {
    if (!this.#closed) this.#on.log.warn(fields, 'the history of a document was not brought up')
  }

  async #run(documentId: string, kind: DocumentKindId): Promise<void> {
    const index = await findIndex(this.#on.database.kysely, documentId)
    let { seq: from, state } = index ?? { seq: 0, state: undefined }
    // What comes later is for the next time: where somebody writes without a pause, this would never end.
    const head = (await this.#on.live.heads([documentId])).get(documentId) ?? 0
    while (from < head && !this.#closed) {
      const packs = await this.#nextPart(documentId, from)
      const past = { kind, state, from, to: packs.at(-1)!.toSeq, packs }
      ;({ seq: from, state } = await this.#takeIn(documentId, past))
    }
  }

  /** Twice as long as a part need be, so that somebody lays down the pen in it. */
  async #nextPart(documentId: string, after: number): Promise<HistoryPack[]> {
    const { partRows, partBytes } = this.#bounds
    const part: HistoryPack[] = []
    let bytes = 0
    for await (const pack of this.#on.live.packs(documentId, after)) {
      part.push(pack)
      bytes += pack.bytes.length
      if (pack.toSeq - after >= 2 * partRows || bytes >= partBytes) break
    }
    return part
  }

  async #takeIn(documentId: string, past: Past): Promise<Indexed> {
    const { database, thread } = this.#on
    const { from, to } = past
    const spacing = spacingAt(to)
    const indexed = await thread.ask('index', {
      ...past,
      stretches: await findLastStretches(database.kysely, documentId),
      checkpointRows: spacing,
      enoughRows: this.#bounds.partRows,
    })
    await database.transaction((transaction) =>
      writeIndex(transaction, documentId, { ...indexed, from, spacing }),
    )
    return indexed
  }
}

/** Wide enough that a document of any length has few checkpoints, and doubling, so that those that are there fit. */
function spacingAt(seq: number): number {
  let spacing = leastSpacing
  while (seq / spacing > mostCheckpoints) spacing *= 2
  return spacing
}
