import type { Kysely } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { AuditEntryTable, AuditHeadTable } from './tables.ts'

export function findLast(kysely: Kysely<Tables>, chain: string): Promise<AuditEntryTable | undefined> {
  return kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One entry of a chain by its number. Whose chain the asker may read is for the caller to know. */
export function findEntry(
  kysely: Kysely<Tables>,
  chain: string,
  seq: number,
): Promise<AuditEntryTable | undefined> {
  return kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '=', seq)
    .executeTakeFirst()
}

export async function insertEntry(kysely: Kysely<Tables>, entry: AuditEntryTable): Promise<void> {
  await kysely.insertInto('audit_entry').values(entry).execute()
}

/** Some entries of a chain in their order, those after `seq`. */
export function findNext(kysely: Kysely<Tables>, chain: string, seq: number): Promise<AuditEntryTable[]> {
  return kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(500)
    .execute()
}

/** How far each chain goes that has entries. */
export function findLengths(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom('audit_entry')
    .select(['chain', (is) => is.fn.max('seq').as('seq')])
    .groupBy('chain')
    .execute()
}

/** The heads of some chains, or of all, newest first. */
export function findHeads(kysely: Kysely<Tables>, chains?: readonly string[]): Promise<AuditHeadTable[]> {
  const heads = kysely.selectFrom('audit_head').selectAll().orderBy('day', 'desc').orderBy('chain')
  return (chains === undefined ? heads : heads.where('chain', 'in', chains)).execute()
}

export async function insertHead(kysely: Kysely<Tables>, head: AuditHeadTable): Promise<void> {
  await kysely.insertInto('audit_head').values(head).execute()
}
