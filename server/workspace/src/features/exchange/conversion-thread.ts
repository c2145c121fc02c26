import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FileRefusal } from '@roundtable/shared/exchange/exchange'
import type { Conversion, ReadDocument } from './conversions.ts'
import { FileProblem } from './file-problem.ts'

/** Bounds of one conversion. Memory in MiB. */
const longestMs = 20_000
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

type Answer = { answer: unknown } | { because?: FileRefusal; error?: string }

/** One thread for conversions; answers one question after the other. It never keeps the process from ending. */
export class ConversionThread {
  readonly #worker = new Worker(new URL('./conversion-worker.ts', import.meta.url), {
    name: 'files',
    resourceLimits: memory,
  })
  /** Whether it did not answer in its bounds, and will not answer again. */
  isSpent = false

  constructor() {
    this.#worker.on('error', () => (this.isSpent = true)) // who asks is told in `#answered`
    this.#worker.unref()
  }

  read(asked: Omit<Extract<Conversion, { do: 'read' }>, 'do'>): Promise<ReadDocument> {
    return this.#ask<ReadDocument>({ do: 'read', ...asked })
  }

  write(asked: Omit<Extract<Conversion, { do: 'write' }>, 'do'>): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask<Uint8Array<ArrayBuffer>>({ do: 'write', ...asked })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  async #ask<T>(asked: Conversion): Promise<T> {
    this.#worker.postMessage(asked)
    const answer = await this.#answered()
    if ('answer' in answer) return answer.answer as T
    if (answer.because !== undefined) throw new FileProblem(answer.because)
    throw new Error(`a file could not be converted: ${answer.error}`)
  }

  async #answered(): Promise<Answer> {
    this.#worker.ref()
    try {
      const [answer] = (await once(this.#worker, 'message', {
        signal: AbortSignal.timeout(longestMs),
      })) as [Answer]
      return answer
    } catch (error) {
      this.isSpent = true
      const { code, name } = error as NodeJS.ErrnoException
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { because: 'too_long' }
      if (name === 'AbortError') return { because: 'too_slow' }
      throw error
    } finally {
      this.#worker.unref()
    }
  }
}
