import { parentPort } from 'node:worker_threads'
import { recordsOf, type StoredDocument } from './records.ts'

/** The thread that reads documents: one after the other, however long each is. */
parentPort?.on('message', (document: StoredDocument) => {
  try {
    parentPort?.postMessage({ records: recordsOf(document) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) })
  }
})
