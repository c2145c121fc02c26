import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import { dayIn } from '@roundtable/shared/calendar'
import { type Flag, type FlagFacts, flagsOfRows } from '@roundtable/shared/document-kinds/flags'
import type { DocumentKindId } from '@roundtable/shared/documents'
import type { Tables } from '../../tables.ts'
import { type DocumentTable, findDocuments } from '../documents/index.ts'
import { findProjections, findTables } from '../finding/index.ts'
import { findSeats, type Place, timeZoneAt } from '../membership/index.ts'
import { findAcceptances } from '../roles/index.ts'

/** What the verbs of this feature stand on. */
export interface Flags {
  database: Database<Tables>
  clock: Clock
}

/** A document of the asker's table, with what is worth a look in it. */
export interface FlaggedDocument {
  documentId: string
  title: string
  kind: DocumentKindId
  /** When its records were made: it has been so since then at the latest. */
  at: number
  /** Whether there is something in it that this version cannot read. */
  misfit: boolean
  flags: readonly Flag[]
}

/** All that is worth a look in the documents of the asker's table, known without opening one (FIND-7). What is archived rests. */
export async function readFlags({ database, clock }: Flags, place: Place): Promise<FlaggedDocument[]> {
  const { kysely } = database
  const documents = (await findDocuments(kysely, place)).filter(({ archived_at }) => archived_at === null)
  const ids = documents.map(({ id }) => id)
  const projections = await findProjections(kysely, ids)
  const tables = await findTables(kysely, ids)
  const seats = new Map(
    (await findSeats(kysely, place)).map(({ id, holders }) => [id, { vacant: holders.length === 0 }]),
  )
  const today = dayIn(await timeZoneAt(kysely, place), clock.now())
  const read: FlaggedDocument[] = []
  for (const document of documents) {
    const projection = projections.get(document.id)
    if (projection === undefined) continue
    const facts = { today, seats, accepted: await acceptedIn(database, place, document) }
    const flags = flagsOf(document, projection.flags, tables.get(document.id) ?? {}, facts)
    const misfit = projection.misfit !== null
    if (flags.length > 0 || misfit) read.push({ ...called(document), at: projection.at, misfit, flags })
  }
  return read
}

function flagsOf(
  { kind }: DocumentTable,
  ofText: string,
  tables: Parameters<typeof flagsOfRows>[1],
  facts: FlagFacts,
): readonly Flag[] {
  // Written by us, from flags as the kind reads them.
  return [...(JSON.parse(ofText) as Flag[]), ...flagsOfRows(kind as DocumentKindId, tables, facts)]
}

async function acceptedIn(
  { kysely }: Flags['database'],
  place: Place,
  { id, kind }: DocumentTable,
): Promise<FlagFacts['accepted']> {
  if (kind !== 'roles') return []
  const rows = await findAcceptances(kysely, place, id)
  return rows.map(({ role_id: roleId, terms }) => ({ roleId, terms }))
}

const called = ({ id, title, kind }: DocumentTable) => ({
  documentId: id,
  title,
  kind: kind as DocumentKindId,
})
