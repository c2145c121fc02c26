import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { Log } from '@roundtable/foundation/log'
import type { Live } from '@roundtable/live'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { roomOf } from '@roundtable/shared/live/rooms'
import type { DocumentId } from '@roundtable/shared/ids'
import type { Tables } from '../../tables.ts'
import { type DocumentTable, documentsAfter, documentsAt, findHomeOf } from '../documents/index.ts'
import { putPassages } from './passages.ts'
import type { DocumentRecords } from './records.ts'
import { Reader, Unreadable } from './reader.ts'
import { findProjections, putProjection, putRows } from './store.ts'

/** Raised when records are made in another way: every document is then projected anew. */
const projectorVersion = 2

export interface ProjectorHouse {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly log: Log
  readonly live: Pick<Live, 'stored' | 'heads'>
}

export interface ProjectorBounds {
  /** How long after a commit a document may wait, so that one projection serves many letters. */
  readonly pauseMs: number
  /** A document that takes long is projected less often: it rests this many times as long as it took. */
  readonly restFactor: number
  readonly longestPauseMs: number
  /** So many documents may wait in memory; whatever is beyond is found behind by the next look at all. */
  readonly mostWaiting: number
}

const calm: ProjectorBounds = { pauseMs: 700, restFactor: 8, longestPauseMs: 20_000, mostWaiting: 5_000 }
const pageOfAll = 200

/**
 * Keeps documents as plain records, so that nobody has to open them to find something in them (FIND-1, FIND-2). One at a time, each
 * from the log, never beyond it. What is lost here is found behind and made again; doing it twice is harmless, and so is a second node.
 */
export class Projector {
  readonly #house: ProjectorHouse
  readonly #bounds: ProjectorBounds
  readonly #reader: Reader
  /** Document → when it may be projected, by the monotonic clock. */
  readonly #waiting = new Map<string, number>()
  /** Tables where something changed, looked at together after a pause. */
  readonly #tables = new Set<string>()
  #lookAtAll = false
  #running: Promise<void> | undefined
  #wake: (() => void) | undefined
  #closed = false

  constructor(house: ProjectorHouse, bounds: Partial<ProjectorBounds> = {}, reader = new Reader()) {
    this.#house = house
    this.#bounds = { ...calm, ...bounds }
    this.#reader = reader
  }

  /** Something was committed to a room. One that is no document is passed over when its turn comes. */
  written(roomId: string): void {
    this.#wait(roomId, this.#bounds.pauseMs)
  }

  /** Something changed at a table: a document may be new there, or called otherwise. */
  changed(partnershipId: string): void {
    this.#tables.add(partnershipId)
    this.#run()
  }

  /** Has every document projected that is behind; to be called at the start, and now and then. */
  catchUp(): void {
    this.#lookAtAll = true
    this.#run()
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake?.()
    await this.#reader.close()
    await this.#running
  }

  #wait(id: string, ms: number): void {
    if (this.#closed || this.#waiting.has(id) || this.#waiting.size >= this.#bounds.mostWaiting) return
    this.#waiting.set(id, performance.now() + ms)
    this.#run()
  }

  #run(): void {
    this.#wake?.()
    if (this.#closed) return
    this.#running ??= this.#workThrough().finally(() => {
      this.#running = undefined
      if (this.#hasWork) this.#run()
    })
  }

  get #hasWork(): boolean {
    return !this.#closed && (this.#lookAtAll || this.#waiting.size + this.#tables.size > 0)
  }

  async #workThrough(): Promise<void> {
    while (this.#hasWork) {
      if (!(await this.#tryTo(() => this.#look()))) this.#lookAgainLater()
      const next = this.#next()
      const pause = next === undefined ? 0 : next.due - performance.now()
      if (pause > 0) await this.#pause(pause)
      else if (next !== undefined) await this.#projectInTurn(next.id)
    }
  }

  /** What is due first. */
  #next(): { id: string; due: number } | undefined {
    let first: { id: string; due: number } | undefined
    for (const [id, due] of this.#waiting) if (first === undefined || due < first.due) first = { id, due }
    return first
  }

  async #look(): Promise<void> {
    const { kysely } = this.#house.database
    const tables = [...this.#tables]
    const all = this.#lookAtAll
    this.#tables.clear()
    this.#lookAtAll = false
    if (all) return this.#lookAtPages()
    for (const id of tables)
      await this.#waitForThoseBehind(await documentsAt(kysely, id), this.#bounds.pauseMs)
  }

  #lookAgainLater(): void {
    setTimeout(() => this.catchUp(), this.#bounds.longestPauseMs).unref()
  }

  async #lookAtPages(): Promise<void> {
    let page: DocumentTable[] = []
    do {
      page = await documentsAfter(this.#house.database.kysely, page.at(-1)?.id ?? '', pageOfAll)
      await this.#waitForThoseBehind(page, 0)
    } while (page.length === pageOfAll && !this.#closed)
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #waitForThoseBehind(documents: readonly DocumentTable[], ms: number): Promise<void> {
    const { database, live } = this.#house
    const ids = documents.map(({ id }) => id)
    const known = await findProjections(database.kysely, ids)
    const heads = await live.heads(ids)
    for (const { id, title } of documents) {
      const projection = known.get(id)
      const isThere =
        projection?.seq === heads.get(id) &&
        projection?.title === title &&
        projection.maker === projectorVersion
      if (!isThere && heads.has(id)) this.#wait(id, ms)
    }
  }

  /** What is written while it is projected waits again, the longer the longer it takes. */
  async #projectInTurn(id: string): Promise<void> {
    const from = performance.now()
    this.#waiting.delete(id)
    const done = await this.#tryTo(() => this.#project(id))
    if (!done) this.#wait(id, this.#bounds.longestPauseMs)
    const due = done ? this.#waiting.get(id) : undefined
    const rest = Math.min(this.#bounds.longestPauseMs, (performance.now() - from) * this.#bounds.restFactor)
    if (due !== undefined) this.#waiting.set(id, due + rest)
  }

  async #project(id: string): Promise<void> {
    const { database, live } = this.#house
    const document = await findHomeOf(database.kysely, id)
    if (document === undefined) return
    const stored = await live.stored(roomOf(document.id as DocumentId))
    if (stored === undefined) return
    const records = await this.#read(document, stored.updates)
    await this.#write(document, stored.head, records)
  }

  /** A document that cannot be read is flagged; what was known of it stays. */
  async #read(
    { id, kind }: DocumentTable,
    updates: readonly Uint8Array[],
  ): Promise<DocumentRecords | { misfit: string }> {
    try {
      return await this.#reader.read({ kind: kind as DocumentKindId, updates })
    } catch (error) {
      if (!(error instanceof Unreadable) || this.#closed) throw error
      this.#house.log.warn({ documentId: id, err: error }, 'a document could not be projected')
      return { misfit: error.message }
    }
  }

  async #write(
    { id, title, partnership_id: partnershipId }: DocumentTable,
    seq: number,
    records: DocumentRecords | { misfit: string },
  ): Promise<void> {
    const { database, clock } = this.#house
    const { misfit } = records
    await database.transaction(async (transaction) => {
      const flags = 'flags' in records ? JSON.stringify(records.flags) : undefined
      const at = clock.now()
      const projection = { document_id: id, seq, title, maker: projectorVersion, misfit, flags, at }
      if (!(await putProjection(transaction, projection)) || !('passages' in records)) return
      await putRows(transaction, id, records.tables)
      await putPassages(transaction, { partnershipId, source: 'document', id, title }, records.passages)
    })
  }

  /** Trouble with the database is no fault of a document: it is told, and tried again. */
  async #tryTo(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!this.#closed) this.#house.log.warn({ err: error }, 'the projection fell behind')
      return false
    }
  }
}
