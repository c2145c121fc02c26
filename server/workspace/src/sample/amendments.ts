import * as Y from 'yjs'
import type { Database } from '@roundtable/foundation/database'
import type { LogStore } from '@roundtable/live/log'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import { vision } from '@roundtable/shared/document-kinds/vision'
import { createChanges } from '../changes.ts'
import {
  type Amendments,
  acceptAmendment,
  openAmendment,
  readAmendment,
  sayAbout,
} from '../features/amendments/index.ts'
import { findPlace } from '../features/membership/index.ts'
import type { Tables } from '../tables.ts'
import { type Sitting, writtenHistory } from './history.ts'

/** A suggestion for the vision, and what became of it. */
interface SampleSuggestion {
  by: string
  at: string
  reason: string
  /** What is written in it. */
  sittings: readonly Sitting[]
  remarks?: readonly { by: string; at: string; words: string }[]
  accepted?: { by: string; at: string }
}

const suggestions: readonly SampleSuggestion[] = [
  {
    by: 'Leila Haddad',
    at: '2026-04-15T09:05Z',
    reason: 'Field teams are asked what counts as help. One clear word is enough.',
    sittings: [
      {
        by: 'Leila Haddad',
        at: '2026-04-15T09:10Z',
        edits: [
          {
            replace: 'the family gets help before',
            by: 'the family gets help with school and income before',
          },
        ],
      },
    ],
    remarks: [{ by: 'Ama Dankwa', at: '2026-04-15T13:20Z', words: 'Our members asked for exactly this.' }],
    accepted: { by: 'Ama Dankwa', at: '2026-04-16T08:00Z' },
  },
  {
    by: 'Miriam Osei',
    at: '2026-04-20T09:48Z',
    reason: 'Three delegates told us why they could not come.',
    sittings: [
      {
        by: 'Miriam Osei',
        at: '2026-04-20T09:52Z',
        edits: [
          { replace: 'with their travel and time paid', by: 'with their travel, time and child care paid' },
        ],
      },
    ],
  },
]

/** Suggests changes to a text of the sample as its people would have; to be called when all else is in the house. */
export async function suggestChanges(
  house: { database: Database<Tables>; log: LogStore },
  {
    slug,
    documentId,
    people,
  }: { slug: string; documentId: string; people: ReadonlyMap<string, { id: string }> },
): Promise<void> {
  const { database, log } = house
  const idOf = (name: string) => people.get(name)!.id
  const placeOf = async (name: string) => (await findPlace(database.kysely, idOf(name), slug))!
  for (const [index, { by, at, reason, sittings, remarks = [], accepted }] of suggestions.entries()) {
    const opened = amendmentsAt(house, documentId, Date.parse(at))
    const { id } = await openAmendment(opened, await placeOf(by), documentId, { reason })
    await write(log, { documentId, id, sittings, idOf, firstClient: 2001 + 100 * index })
    for (const remark of remarks) {
      await sayAbout(
        amendmentsAt(house, documentId, Date.parse(remark.at)),
        await placeOf(remark.by),
        id,
        remark.words,
      )
    }
    if (accepted === undefined) continue
    const then = amendmentsAt(house, documentId, Date.parse(accepted.at))
    const { version } = await readAmendment(then, await placeOf(accepted.by), id)
    await acceptAmendment(then, await placeOf(accepted.by), id, version)
  }
}

/** What the verbs stand on, at a time that is over; no engine runs yet, so texts are read from the log and written to it. */
export function amendmentsAt(
  { database, log }: { database: Database<Tables>; log: LogStore },
  documentId: string,
  now: number,
): Amendments {
  const piecesOf = async (roomId: string) => {
    const stored = await log.load(roomId)
    return stored === undefined ? [] : stored.tail.map(({ bytes }) => bytes)
  }
  return {
    database,
    clock: { now: () => now },
    changes: createChanges(),
    live: {
      async state(roomId) {
        const base = roomId === documentId ? [] : await piecesOf(documentId)
        return Y.mergeUpdates([...base, ...(await piecesOf(roomId))])
      },
      async *rows(roomId) {
        yield* (await log.load(roomId))?.tail ?? []
      },
      async merge(roomId) {
        const { tail, owners } = (await log.load(roomId))!
        const rows = tail.map(({ authorId, bytes }) => ({ authorId, bytes, at: now }))
        const claimed = new Map([...owners.keys()].map((client) => [client, roomId]))
        const { schemaVersion } = vision
        await log.append([{ roomId: documentId, mayBeNew: false, rows, owners: claimed, schemaVersion }])
      },
      roomChanged: () => Promise.resolve(),
    },
  }
}

interface Writing {
  documentId: string
  id: string
  sittings: readonly Sitting[]
  idOf(name: string): string
  firstClient: number
}

/** Writes the branch's log as if everybody had typed it themselves. */
async function write(log: LogStore, { documentId, id, sittings, idOf, firstClient }: Writing): Promise<void> {
  const document = Y.mergeUpdates((await log.load(documentId))!.tail.map(({ bytes }) => bytes))
  const { rows, clientIds } = writtenHistory(document, proseRoot, sittings, firstClient)
  const owners = new Map([...clientIds].map(([name, client]) => [client, idOf(name)]))
  const authored = rows.map(({ by, at, bytes }) => ({ authorId: idOf(by), at, bytes }))
  const { schemaVersion } = vision
  await log.append([
    { roomId: id, mayBeNew: true, rows: authored, owners, schemaVersion, follows: documentId },
  ])
}
