import { Worker } from 'node:worker_threads'
import type { LookingBack } from './looking-back.ts'

type Answer = { id: number; answer: unknown } | { id: number; error: Error }

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

export interface ThreadBounds {
  /** How long the thread is kept when nothing is asked: with it goes all the memory it took. */
  readonly idleMs: number
  /** What its heap may hold, in MiB; beyond it the thread ends. */
  readonly memoryMb: number
}

const usual: ThreadBounds = { idleMs: 60_000, memoryMb: 512 }
/** Left to itself a thread lets up to 192 MiB of garbage lie before it looks; with these it is no slower. */
const youngMb = 32

/**
 * The thread that looks back, as promises. It starts when it is first needed and again after it ended; what was asked of
 * it then rejects, and nothing is lost by that, because everything it makes can be made again.
 */
export class HistoryThread {
  readonly #bounds: ThreadBounds
  #worker: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #idle: NodeJS.Timeout | undefined
  #closed = false

  constructor(bounds: Partial<ThreadBounds> = {}) {
    this.#bounds = { ...usual, ...bounds }
  }

  /** Whether there is one at the moment. */
  get runs(): boolean {
    return this.#worker !== undefined
  }

  ask<Task extends keyof LookingBack>(
    task: Task,
    given: Parameters<LookingBack[Task]>[0],
  ): Promise<Awaited<ReturnType<LookingBack[Task]>>> {
    if (this.#closed) return Promise.reject(hasEnded())
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, task, given })
    })
  }

  /** What was asked and what is asked from here on rejects. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idle)
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./history-worker.ts', import.meta.url), {
      name: 'history',
      resourceLimits: { maxOldGenerationSizeMb: this.#bounds.memoryMb, maxYoungGenerationSizeMb: youngMb },
    })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error: Error) => this.#ended(worker, error))
    worker.on('exit', () => this.#ended(worker, hasEnded()))
    return worker
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#rest(), this.#bounds.idleMs).unref()
    if ('error' in answer) waiting?.reject(answer.error)
    else waiting?.resolve(answer.answer as never)
  }

  /** Nobody waits for this one any more; who asks next gets another. */
  #rest(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

const hasEnded = () => new Error('the history thread has ended')
