import { parentPort } from 'node:worker_threads'
import { type Conversion, readDocument, writeDocument } from './conversions.ts'
import { FileProblem } from './file-problem.ts'

/**
 * Reads and writes files apart from everybody else: a file that takes too long or too much memory takes this thread
 * with it and nothing more.
 */
parentPort?.on('message', (asked: Conversion) => {
  void convert(asked).then(
    (answer) => parentPort?.postMessage({ answer }),
    (error: unknown) => {
      // Recursion is bounded by what the readers refuse; what overflows all the same was nested on purpose.
      const because =
        error instanceof FileProblem ? error.because : error instanceof RangeError ? 'too_deep' : undefined
      parentPort?.postMessage({ because, error: because === undefined ? String(error) : undefined })
    },
  )
})

function convert(asked: Conversion): Promise<unknown> {
  return asked.do === 'read'
    ? readDocument(asked.bytes, asked.name, asked.kind)
    : writeDocument(asked.as, asked.source)
}
