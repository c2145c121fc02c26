import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { DocumentRecords, StoredDocument } from './records.ts'

type Answer = { readonly records: DocumentRecords } | { readonly fault: string }

export interface ReaderBounds {
  /** How long one document may be read before it counts as unreadable. */
  readonly readMs: number
  /** How long the thread is kept when nothing is read. */
  readonly idleMs: number
}

/** The document's own fault: it is flagged, and others go on. */
export class Unreadable extends Error {}

const patient: ReaderBounds = { readMs: 30_000, idleMs: 60_000 }
const memoryMb = 512
/** Garbage a thread may let lie before it looks; left to itself, 192 MiB. */
const youngMb = 32

/**
 * Reads documents in a thread of its own, so that a long one holds up nobody. The thread is started when it is needed; one that takes
 * too long or runs out of memory is ended, and the next document gets another. One document at a time: the caller waits.
 */
export class Reader {
  readonly #bounds: ReaderBounds
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(bounds: ReaderBounds = patient) {
    this.#bounds = bounds
  }

  /** Rejects with `Unreadable` where the document cannot be read. */
  async read(document: StoredDocument): Promise<DocumentRecords> {
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= startWorker())
    try {
      const answer = await answerOf(worker, document, this.#bounds.readMs)
      if ('fault' in answer) throw new Unreadable(answer.fault)
      return answer.records
    } catch (error) {
      await this.close()
      throw error
    } finally {
      this.#idle = setTimeout(() => void this.close(), this.#bounds.idleMs).unref()
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    name: 'projection',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
  })
  worker.unref()
  return worker
}

/** The first thing that happens: it answers, it fails (`once` rejects), it ends, or its time is over. */
async function answerOf(worker: Worker, document: StoredDocument, ms: number): Promise<Answer> {
  const over = new AbortController()
  const { signal } = over
  worker.postMessage(document)
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([answer]) => answer as Answer),
      once(worker, 'exit', { signal }).then(() => fault('the thread that reads has ended')),
      wait(ms, undefined, { signal, ref: false }).then(() => fault('it takes too long to read')),
    ])
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  } finally {
    over.abort()
  }
}

function fault(why: string): never {
  throw new Unreadable(why)
}
