import { Worker } from 'node:worker_threads'
import type { Answer, Outcome, QueryAnswer, Request } from './messages.ts'
import type { Statement } from '../port.ts'
import { SqliteError } from './sqlite-error.ts'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** The worker thread, as promises. If the thread dies, everything asked of it rejects, now and later. */
export class SqliteThread {
  readonly #worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { name: 'database' })
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #ended: Error | undefined

  constructor(onDeath: (error: Error) => void) {
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', (error: Error) => this.#end(error, onDeath))
    this.#worker.on('exit', () => this.#end(new Error('the database thread has ended'), onDeath))
  }

  /** Answers what `quick_check` found: `ok`, or the first damage. */
  open(file: string): Promise<string> {
    return this.#ask<string>({ do: 'open', file })
  }

  query(sql: string, parameters: readonly unknown[] = []): Promise<QueryAnswer> {
    return this.#ask<QueryAnswer>({ do: 'query', sql, parameters })
  }

  rollback(): Promise<void> {
    return this.#ask({ do: 'rollback' })
  }

  group(batches: readonly (readonly Statement[])[]): Promise<Outcome[]> {
    return this.#ask<Outcome[]>({ do: 'group', batches })
  }

  beginBackup(file: string): Promise<void> {
    return this.#ask({ do: 'begin backup', file })
  }

  endBackup(file: string): Promise<void> {
    return this.#ask({ do: 'end backup', file })
  }

  async close(): Promise<void> {
    if (this.#ended === undefined) await this.#ask({ do: 'close' })
    this.#ended ??= new Error('the database is closed')
    await this.#worker.terminate()
  }

  #ask<T = void>(request: Request): Promise<T> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    const id = ++this.#lastId
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as T), reject })
      this.#worker.postMessage({ id, ...request })
    })
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('fault' in answer) waiting?.reject(new SqliteError(answer.fault))
    else waiting?.resolve(answer.answer)
  }

  #end(error: Error, onDeath: (error: Error) => void): void {
    if (this.#ended !== undefined) return
    this.#ended = error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
    onDeath(error)
  }
}
