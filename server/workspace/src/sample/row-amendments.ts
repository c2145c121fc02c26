import * as Y from 'yjs'
import type { Database } from '@roundtable/foundation/database'
import type { LogStore } from '@roundtable/live/log'
import { addDays } from '@roundtable/shared/calendar'
import { dated } from '@roundtable/shared/document-kinds/milestone-rules'
import { milestoneFields, milestones } from '@roundtable/shared/document-kinds/milestones'
import { setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { readRows } from '@roundtable/shared/document-kinds/rows-table'
import { openAmendment, sayAbout } from '../features/amendments/index.ts'
import { findPlace } from '../features/membership/index.ts'
import type { PersonTable, Tables } from '../tables.ts'
import { amendmentsAt } from './amendments.ts'
import { cocoa } from './partnerships.ts'

interface RowSuggestion {
  by: string
  daysAgo: number
  reason: string
  row: string
  change: { title: string; days: number; whyMoved: string }
  remark: { by: string; daysAgo: number; words: string }
}

const suggestion: RowSuggestion = {
  by: 'Miriam Osei',
  daysAgo: 2,
  reason: 'Two districts asked for a round of training before the weighing points are settled.',
  row: 'm-6',
  change: {
    title: 'First-mile traceability standard, tried out in two districts',
    days: 30,
    whyMoved: 'The weighing points are agreed after the training.',
  },
  remark: {
    by: 'Kofi Amarteifio',
    daysAgo: 1,
    words: 'We can be ready by then, if the scales arrive in time.',
  },
}

const dayMs = 86_400_000

/** Suggests a later date for a milestone of the sample, as its people would have; to be called when the milestones are in the house. */
export async function suggestRowChanges(
  house: { database: Database<Tables>; log: LogStore },
  documentId: string,
  people: ReadonlyMap<string, PersonTable>,
  now: number,
): Promise<void> {
  const { by, daysAgo, reason, remark } = suggestion
  const placeOf = async (name: string) =>
    (await findPlace(house.database.kysely, people.get(name)!.id, cocoa.slug))!
  const at = now - daysAgo * dayMs
  const { id } = await openAmendment(amendmentsAt(house, documentId, at), await placeOf(by), documentId, {
    reason,
  })
  await write(house.log, { documentId, id, authorId: people.get(by)!.id, at, now })
  const said = amendmentsAt(house, documentId, now - remark.daysAgo * dayMs)
  await sayAbout(said, await placeOf(remark.by), id, remark.words)
}

interface Writing {
  documentId: string
  id: string
  authorId: string
  at: number
  now: number
}

/** Writes the branch's log as if it had been typed. */
async function write(log: LogStore, { documentId, id, authorId, at, now }: Writing): Promise<void> {
  const doc = new Y.Doc()
  for (const { bytes } of (await log.load(documentId))!.tail) Y.applyUpdate(doc, bytes)
  doc.clientID = 2001
  const before = Y.encodeStateVector(doc)
  const table = { doc, name: 'milestones', fields: milestoneFields }
  const row = readRows(doc, table.name, table.fields).find((each) => each.id === suggestion.row)!
  const { title, days, whyMoved } = suggestion.change
  const due = addDays(new Date(now).toISOString().slice(0, 10), days)
  setFields(table, row.id, { title, whyMoved, ...dated(row, due) })
  const bytes = Y.encodeStateAsUpdate(doc, before)
  await log.append([
    {
      roomId: id,
      mayBeNew: true,
      rows: [{ authorId, at, bytes }],
      owners: new Map([[doc.clientID, authorId]]),
      schemaVersion: milestones.schemaVersion,
      follows: documentId,
    },
  ])
  doc.destroy()
}
