import { Worker } from 'node:worker_threads'
import type { LookingBack } from './looking-back.ts'

type Answer = { id: number; answer: unknown } | { id: number; error: Error }

interface Waiting {
  resolve(answer: never): void
  reject(error: Error): void
}

/**
 * The thread that looks back, as promises. It starts when it is first needed and again after it died; what was asked of
 * it then rejects, and nothing is lost by that, because everything it makes can be made again.
 */
export class HistoryThread {
  #worker: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  ask<Task extends keyof LookingBack>(
    task: Task,
    given: Parameters<LookingBack[Task]>[0],
  ): Promise<ReturnType<LookingBack[Task]>> {
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, task, given })
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./history-worker.ts', import.meta.url), { name: 'history' })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error: Error) => this.#ended(worker, error))
    worker.on('exit', () => this.#ended(worker, new Error('the history thread has ended')))
    return worker
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.reject(answer.error)
    else waiting?.resolve(answer.answer as never)
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
