import * as Y from 'yjs'
import { type Edit, strokesOf } from './pen.ts'

/** Some edits of one person in one sitting. */
export interface Sitting {
  by: string
  at: string
  edits: Edit[]
}

/** One row of a room's log: who changed what, when. */
export interface HistoricRow {
  by: string
  at: number
  bytes: Uint8Array
}

export interface WrittenHistory {
  rows: HistoricRow[]
  /** The Yjs client id each person wrote under. */
  clientIds: Map<string, number>
}

const secondsAStroke = 4
const secondsAnEdit = 45

/**
 * Plays sittings into a document that has its first content, and answers what the log of those months would hold.
 * Its people write under Yjs clients from `firstClient` on. Always the same rows for the same script: nothing in it is drawn by lot.
 */
export function writtenHistory(
  seed: Uint8Array,
  rootName: string,
  sittings: readonly Sitting[],
  firstClient = 1001,
): WrittenHistory {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  const root = doc.getXmlFragment(rootName)
  const rows: HistoricRow[] = []
  const clientIds = new Map<string, number>()
  for (const { by, at, edits } of sittings) {
    doc.clientID = clientIdOf(clientIds, by, firstClient)
    let seconds = 0
    for (const edit of edits) {
      for (const stroke of strokesOf(root, edit)) {
        const bytes = updateOf(doc, stroke)
        if (bytes !== undefined) rows.push({ by, at: Date.parse(at) + seconds * 1000, bytes })
        seconds += secondsAStroke
      }
      seconds += secondsAnEdit
    }
  }
  doc.destroy()
  return { rows, clientIds }
}

function clientIdOf(known: Map<string, number>, person: string, first: number): number {
  const id = known.get(person) ?? first + known.size
  known.set(person, id)
  return id
}

function updateOf(doc: Y.Doc, stroke: () => void): Uint8Array | undefined {
  let bytes: Uint8Array | undefined
  const keep = (update: Uint8Array) => {
    bytes = update
  }
  doc.on('update', keep)
  doc.transact(stroke)
  doc.off('update', keep)
  return bytes
}
