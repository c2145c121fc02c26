import { sha256 } from '@roundtable/foundation/ids'
import type { AuditEntryTable } from './tables.ts'

/** SHA-256 over everything an entry says and the hash of the one before: `prev` ties it to its place (T30). */
export function hashOf(entry: Omit<AuditEntryTable, 'hash'>): string {
  const { chain, seq, at, person_id, role, organisation_id, act, about, prev } = entry
  // An array: its order is fixed, so the same entry is always the same text.
  return sha256(JSON.stringify([chain, seq, at, person_id, role, organisation_id, act, about, prev]))
}
