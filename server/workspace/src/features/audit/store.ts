import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { AuditEntryTable } from './tables.ts'

export function findLast(kysely: Kysely<Tables>, chain: string): Promise<AuditEntryTable | undefined> {
  return kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertEntry(kysely: Kysely<Tables>, entry: AuditEntryTable): Promise<void> {
  await kysely.insertInto('audit_entry').values(entry).execute()
}
