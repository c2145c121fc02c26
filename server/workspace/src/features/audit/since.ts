import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { AuditEntryTable } from './tables.ts'

/** How far somebody knows a chain: up to an entry, and up to a time. */
export interface Known {
  seq: number
  at: number
}

/** The entries of a chain after that which somebody else has made, newest first. */
export function findSince(
  kysely: Kysely<Tables>,
  chain: string,
  known: Known,
  reader: { personId: string; limit: number },
): Promise<AuditEntryTable[]> {
  return since(kysely, chain, known, reader.personId)
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(reader.limit)
    .execute()
}

/** How many they are. */
export async function countSince(
  kysely: Kysely<Tables>,
  chain: string,
  known: Known,
  personId: string,
): Promise<number> {
  const counted = since(kysely, chain, known, personId).select((is) => is.fn.countAll<number>().as('entries'))
  return (await counted.executeTakeFirstOrThrow()).entries
}

function since(kysely: Kysely<Tables>, chain: string, { seq, at }: Known, personId: string) {
  return kysely
    .selectFrom('audit_entry')
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .where('at', '>', at)
    .where((is) => is.or([is('person_id', 'is', null), is('person_id', '!=', personId)]))
}
