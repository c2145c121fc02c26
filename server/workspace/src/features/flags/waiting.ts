import type { Flag, FlagId } from '@roundtable/shared/document-kinds/flags'
import type { Waiting, WaitingOf } from '@roundtable/shared/inbox/waiting'
import { can } from '@roundtable/shared/permissions'
import { findTables } from '../finding/index.ts'
import type { Place } from '../membership/index.ts'
import { type FlaggedDocument, type Flags, readFlags } from './reading.ts'

const open: readonly FlagId[] = ['role.no_holder']
const toAccept: readonly FlagId[] = ['role.not_accepted', 'role.acceptance_lapsed']
/** Nobody can be asked: the seat was closed, or nobody sits on it any more. */
const withoutOwner: readonly FlagId[] = [
  'milestone.owner_gone',
  'milestone.seat_vacant',
  'role.holder_gone',
  'role.seat_vacant',
]

/**
 * What of the flags waits for somebody: an open role for the leads, who can take it on, and the secretariat, which can
 * ask them (CAP-3.7); a role that wants its holder's word for the lead of that seat; what has lost its owner for the
 * secretariat (CAP-4.8). Each is gone once the document says otherwise.
 */
export async function flagsWaiting(feature: Flags, place: Place): Promise<Waiting[]> {
  const [leads, serves] = [can(place.role, 'role.accept'), place.role === 'secretariat']
  if (!leads && !serves) return []
  const documents = await readFlags(feature, place)
  return [
    ...documents.flatMap((document) => together('role.open', document, open)),
    ...(serves ? documents.flatMap((document) => together('owner.gone', document, withoutOwner)) : []),
    ...(leads ? await rolesToAccept(feature, place, documents) : []),
  ]
}

/** One line for a document, however much of it waits: whoever sees to one sees the others there. */
function together(
  kind: 'role.open' | 'owner.gone',
  { documentId, title, at, flags }: FlaggedDocument,
  which: readonly FlagId[],
): Waiting[] {
  const named = flags.filter(({ is }) => which.includes(is)).map(({ name }) => name)
  if (named.length === 0) return []
  const about = { document: title, count: named.length, first: named[0]! }
  return [{ kind, id: documentId, about, since: at, dueAt: null, to: `/documents/${documentId}` }]
}

async function rolesToAccept(
  { database }: Flags,
  place: Place,
  documents: readonly FlaggedDocument[],
): Promise<WaitingOf<'role.to-accept'>[]> {
  const asking = documents.filter(({ flags }) => flags.some(isToAccept))
  const tables = await findTables(
    database.kysely,
    asking.map(({ documentId }) => documentId),
  )
  return asking.flatMap(({ documentId, title: document, at, flags }) => {
    const own = new Set(
      (tables.get(documentId)?.['roles'] ?? [])
        .filter(({ holderSeat }) => holderSeat !== null && holderSeat === place.seatId)
        .map(({ id }) => id),
    )
    return flags
      .filter((flag) => isToAccept(flag) && own.has(flag.row ?? ''))
      .map(({ row, name }) => ({
        kind: 'role.to-accept' as const,
        id: row!,
        about: { title: name, document },
        since: at,
        dueAt: null,
        to: `/documents/${documentId}?row=${row}` as const,
      }))
  })
}

const isToAccept = ({ is }: Flag): boolean => toAccept.includes(is)
