import type { Transaction } from 'kysely'
import type { Database } from '@roundtable/foundation/database'
import { createChanges } from '../changes.ts'
import type { Desk } from '../features/audit/index.ts'
import type { Tables } from '../tables.ts'

/** A desk at which the sample's people act as they would in the product, at a time that is over, within its one transaction. */
export function deskAt(transaction: Transaction<Tables>, at: number): Desk {
  // A verb opens a transaction and nothing else: it is given the one that is open.
  const database = { kysely: transaction, transaction: (work) => work(transaction) } as Partial<
    Database<Tables>
  > as Database<Tables>
  return { database, clock: { now: () => at }, changes: createChanges() }
}
