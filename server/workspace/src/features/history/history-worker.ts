import { parentPort } from 'node:worker_threads'
import { type LookingBack, lookingBack } from './looking-back.ts'

interface Asked {
  id: number
  task: keyof LookingBack
  given: never
}

/** The thread on which documents are built out of their logs: a long past must not stop anybody's typing. */
parentPort?.on('message', (asked: Asked) => void answer(asked))

/** A short question is answered while a long one is under way: between two packs of a log there is room for it. */
async function answer({ id, task, given }: Asked): Promise<void> {
  try {
    parentPort?.postMessage({ id, answer: await lookingBack[task](given) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error : new Error(String(error)) })
  }
}
