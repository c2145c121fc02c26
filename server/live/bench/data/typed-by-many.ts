import * as Y from 'yjs'
import { Typescript } from './typescript.ts'
import { readTypingTrace } from './typing-trace.ts'

/** One keystroke as the log of a room keeps it. */
export interface TypedRow {
  readonly authorId: string
  /** The Yjs client of the page it was typed on. */
  readonly clientId: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly bytes: Uint8Array
}

/** Who has not typed for so long has gone; whoever types next opens the page anew. In seconds. */
const sittingEndsAfter = 30 * 60
const firstClient = 1001

/**
 * Types the paper into a text that has its first content, and answers each keystroke as the update a page sends for it.
 * Every sitting is one page with a Yjs client of its own, and the authors take turns by sitting; the trace does not say who typed.
 */
export function* typePaper(
  doc: Y.Doc,
  root: string,
  authors: readonly string[],
  endsAt: number,
): Generator<TypedRow> {
  const trace = readTypingTrace()
  const begunAt = endsAt - trace.at(-1)![0] * 1000
  const typed: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => typed.push(update))
  doc.clientID = firstClient
  const text = new Typescript(doc.getXmlFragment(root))
  let [sitting, last] = [0, 0]
  for (const [seconds, position, deleted, inserted] of trace) {
    if (seconds - last > sittingEndsAfter) sitting += 1
    last = seconds
    doc.clientID = firstClient + sitting
    doc.transact(() => text.type(position, deleted, inserted))
    const at = begunAt + seconds * 1000
    for (const bytes of typed.splice(0))
      yield { authorId: authors[sitting % authors.length]!, clientId: doc.clientID, at, bytes }
  }
}
