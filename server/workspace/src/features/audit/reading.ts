import type { ExpressionBuilder, Kysely } from 'kysely'
import type { ActName } from '@roundtable/shared/audit'
import type { Tables } from '../../tables.ts'
import type { AuditEntryTable } from './tables.ts'

/** Which entries; what is left out does not narrow them. Times in epoch milliseconds, `until` no longer included. */
export interface Filter {
  role?: string | undefined
  organisation?: string | undefined
  person?: string | undefined
  acts?: readonly ActName[] | undefined
  from?: number | undefined
  until?: number | undefined
  /** Only those older than this one, in the order of the answer. */
  before?: Pick<AuditEntryTable, 'at' | 'seq' | 'chain'> | undefined
}

/** Entries of some chains, newest first. Whose chains the asker may read is for the caller to know. */
export function findEntries(
  kysely: Kysely<Tables>,
  chains: readonly string[],
  filter: Filter,
  limit: number,
): Promise<AuditEntryTable[]> {
  const { role, organisation, person, acts, from, until, before } = filter
  return kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', 'in', chains)
    .$if(role !== undefined, (entries) => entries.where('role', '=', role!))
    .$if(organisation !== undefined, (entries) => entries.where('organisation_id', '=', organisation!))
    .$if(person !== undefined, (entries) => entries.where('person_id', '=', person!))
    .$if(acts !== undefined, (entries) => entries.where('act', 'in', acts!))
    .$if(from !== undefined, (entries) => entries.where('at', '>=', from!))
    .$if(until !== undefined, (entries) => entries.where('at', '<', until!))
    .$if(before !== undefined, (entries) => entries.where((is) => isBefore(is, before!)))
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .orderBy('chain', 'desc')
    .limit(limit)
    .execute()
}

/** Two chains may have entries of one moment, so the place of an entry is told by all three. */
function isBefore(
  is: ExpressionBuilder<Tables, 'audit_entry'>,
  { at, seq, chain }: NonNullable<Filter['before']>,
) {
  const sameMoment = is('at', '=', at)
  return is.or([
    is('at', '<', at),
    is.and([sameMoment, is('seq', '<', seq)]),
    is.and([sameMoment, is('seq', '=', seq), is('chain', '<', chain)]),
  ])
}
