import type { Transaction } from 'kysely'
import { type About, type ActName, acts } from '@roundtable/shared/audit'
import type { Tables } from '../../tables.ts'
import { hashOf } from './entry.ts'
import { findLast, insertEntry } from './store.ts'

/** Who acts, in which place. `personId` is null where the instance itself does. */
export interface Actor {
  partnershipId: string
  personId: string | null
  role: string | null
  organisationId: string | null
}

/**
 * Adds an entry to a chain, in the transaction of the act itself: neither is there without the other. Two at once
 * want the same place in the chain, so one of the two transactions is run again by the database.
 */
export async function addEntry<Name extends ActName>(
  transaction: Transaction<Tables>,
  actor: Omit<Actor, 'partnershipId'>,
  entry: { chain: string; act: Name; about: About<Name>; at: number },
): Promise<void> {
  const last = await findLast(transaction, entry.chain)
  const row = {
    chain: entry.chain,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    person_id: actor.personId,
    role: actor.role,
    organisation_id: actor.organisationId,
    act: entry.act,
    // Parsed, so that nothing beyond the declared shape slips into what is kept for ever.
    about: JSON.stringify(acts[entry.act].parse(entry.about)),
    prev: last?.hash ?? '',
  }
  await insertEntry(transaction, { ...row, hash: hashOf(row) })
}
