/**
 * `node type-paper.ts --data-dir D --room R --authors a,b,c --state FILE`: writes the paper's history into the log of a document that a
 * stopped instance has, as that instance would have: a row for each of 259,778 keystrokes, the tail put away every time it is
 * long. Writes the document as one update to FILE.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openDatabase } from '@roundtable/foundation/database'
import { QuietLog } from '@roundtable/foundation/testing/quiet-log'
import { packHistory } from '@roundtable/live/history-pack'
import type { LogStore } from '@roundtable/live/log'
import { sqliteLog } from '@roundtable/live/log-sqlite'
import { vision } from '@roundtable/shared/document-kinds/vision'
import * as Y from 'yjs'
import { type TypedRow, typePaper } from './data/typed-by-many.ts'

/** As the engine's limits have it: what is longer is put away. */
const tailRows = 500
const hourMs = 3_600_000

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    room: { type: 'string' },
    authors: { type: 'string' },
    state: { type: 'string' },
  },
})
const { 'data-dir': dataDir, room, authors, state } = values
if (!dataDir || !room || !authors || !state) throw new Error('All four options are needed.')

const database = await openDatabase({ dataDir, databaseUrl: undefined }, new QuietLog())
try {
  const log = sqliteLog(database)
  const doc = await open(log, room)
  let tail: TypedRow[] = []
  let rows = 0
  for (const row of typePaper(doc, rootOf(), authors.split(','), Date.now() - hourMs)) {
    tail.push(row)
    rows += 1
    if (tail.length <= tailRows) continue
    await append(log, room, tail)
    await putAway(log, room, doc)
    tail = []
  }
  await append(log, room, tail)
  await writeFile(state, Y.encodeStateAsUpdate(doc))
  console.log(JSON.stringify({ rows, letters: vision.plainText(doc).length }))
} finally {
  await database.close()
}

function rootOf(): string {
  return Object.keys(vision.roots)[0]!
}

async function open(log: LogStore, roomId: string): Promise<Y.Doc> {
  const stored = await log.load(roomId)
  if (stored === undefined) throw new Error(`the log has no room ${roomId}`)
  const doc = new Y.Doc()
  for (const { bytes } of stored.tail) Y.applyUpdate(doc, bytes)
  return doc
}

async function append(log: LogStore, roomId: string, rows: readonly TypedRow[]): Promise<void> {
  const owners = new Map(rows.map(({ clientId, authorId }) => [clientId, authorId]))
  await log.append([{ roomId, mayBeNew: false, rows, owners, schemaVersion: vision.schemaVersion }])
}

async function putAway(log: LogStore, roomId: string, doc: Y.Doc): Promise<void> {
  const rows = await log.tail(roomId, Number.MAX_SAFE_INTEGER)
  const snapshot = { seq: rows.at(-1)!.seq, bytes: Y.encodeStateAsUpdate(doc) }
  await log.compact(roomId, snapshot, await packHistory(rows))
}
