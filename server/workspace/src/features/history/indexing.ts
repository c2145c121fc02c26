import type { Database } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Live } from '@roundtable/live'
import type { LogRow } from '@roundtable/live/log'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Tables } from '../../tables.ts'
import { findHomeOf } from '../documents/index.ts'
import type { HistoryThread } from './history-thread.ts'
import { packRows } from './packed-rows.ts'
import { findIndex, findLastStretches, writeIndex } from './store.ts'

/** So many rows are taken in at once; what was taken in before a crash stays. */
const rowsAtOnce = 10_000
const leastSpacing = 500
const mostCheckpoints = 24
/** A document is written on when nobody has written in it for this long. */
const quietMs = 3_000

interface Indexing {
  database: Database<Tables>
  log: Log
  live: Pick<Live, 'rows'>
  thread: HistoryThread
}

/** Keeps the list of who wrote when in step with the logs. It may lag behind, and is brought up when it is asked for. */
export class HistoryIndex {
  readonly #on: Indexing
  readonly #running = new Map<string, Promise<void>>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()

  constructor(on: Indexing) {
    this.#on = on
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

  close(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  async #soon(roomId: string): Promise<void> {
    this.#waiting.delete(roomId)
    try {
      const document = await findHomeOf(this.#on.database.kysely, roomId)
      if (document !== undefined) await this.bringUp(document.id, document.kind as DocumentKindId)
    } catch (error) {
      this.#on.log.warn({ err: error, roomId }, 'the history of a document was not brought up')
    }
  }

  async #run(documentId: string, kind: DocumentKindId): Promise<void> {
    const index = await findIndex(this.#on.database.kysely, documentId)
    let [from, state] = [index?.seq ?? 0, index?.state]
    let rows: LogRow[] = []
    const takeIn = async () => {
      if (rows.length === 0) return
      const seq = rows.at(-1)!.seq
      state = await this.#takeIn(documentId, { kind, from, seq, state, rows })
      from = seq
      rows = []
    }
    for await (const row of this.#on.live.rows(documentId, from)) {
      rows.push(row)
      if (rows.length === rowsAtOnce) await takeIn()
    }
    await takeIn()
  }

  /** Answers the state after the last row. */
  async #takeIn(
    documentId: string,
    {
      kind,
      from,
      seq,
      state,
      rows,
    }: { kind: DocumentKindId; from: number; seq: number; state: Uint8Array | undefined; rows: LogRow[] },
  ): Promise<Uint8Array> {
    const { database, thread } = this.#on
    const spacing = spacingAt(seq)
    const indexed = await thread.ask('index', {
      kind,
      state,
      rows: packRows(rows),
      stretches: await findLastStretches(database.kysely, documentId),
      checkpointRows: spacing,
    })
    await database.transaction((transaction) =>
      writeIndex(transaction, documentId, { ...indexed, from, seq, spacing }),
    )
    return indexed.state
  }
}

/** Wide enough that a document of any length has few checkpoints, and doubling, so that those that are there fit. */
function spacingAt(seq: number): number {
  let spacing = leastSpacing
  while (seq / spacing > mostCheckpoints) spacing *= 2
  return spacing
}
