import { parentPort } from 'node:worker_threads'
import { type LookingBack, lookingBack } from './looking-back.ts'

/** The thread on which documents are built out of their logs: a long past must not stop anybody's typing. */
parentPort?.on('message', ({ id, task, given }: { id: number; task: keyof LookingBack; given: never }) => {
  try {
    parentPort?.postMessage({ id, answer: lookingBack[task](given) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error : new Error(String(error)) })
  }
})
