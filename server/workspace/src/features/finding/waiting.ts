import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { addDays, type Day, dayIn } from '@roundtable/shared/calendar'
import type { Row } from '@roundtable/shared/document-kinds/kind'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Tables } from '../../tables.ts'
import { type DocumentTable, findDocuments } from '../documents/index.ts'
import { findSeatOf, type Place, timeZoneAt } from '../membership/index.ts'
import { findRows } from './store.ts'

/** So many days before it is due a milestone begins to wait. */
const ahead = 14
const dayMs = 86_400_000
const standing: readonly unknown[] = ['planned', 'on_track', 'at_risk']

/** Milestones of the asker's seat that are due soon or overdue, known without opening a document. */
export async function milestonesDue(
  { database, clock }: { database: Database<Tables>; clock: Clock },
  place: Place,
): Promise<Waiting[]> {
  const { kysely } = database
  const seat = place.organisation === null ? undefined : await findSeatOf(kysely, place.organisation.id)
  if (seat === undefined) return []
  const soon = addDays(dayIn(await timeZoneAt(kysely, place), clock.now()), ahead)
  const waiting: Waiting[] = []
  for (const document of await findDocuments(kysely, place)) {
    if (document.kind !== 'milestones' || document.archived_at !== null) continue
    const rows = await findRows(kysely, document.id, 'milestones')
    waiting.push(...rows.filter((row) => waitsFor(row, seat.id, soon)).map((row) => due(document, row)))
  }
  return waiting
}

function waitsFor({ ownerSeat, due, status }: Row, seatId: string, soon: Day): boolean {
  return ownerSeat === seatId && typeof due === 'string' && due <= soon && standing.includes(status)
}

function due(document: DocumentTable, row: Row): Waiting {
  const on = String(row['due'])
  return {
    kind: 'milestone.due',
    id: row.id,
    about: { title: String(row['title']), document: document.title },
    since: Date.parse(addDays(on, -ahead)),
    dueAt: Date.parse(on) + dayMs,
    to: `/documents/${document.id}`,
  }
}
