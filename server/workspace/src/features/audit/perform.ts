import type { Transaction } from 'kysely'
import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { About, ActName } from '@roundtable/shared/audit'
import type { Changes } from '../../changes.ts'
import type { Tables } from '../../tables.ts'
import { type Actor, addEntry } from './record.ts'

/** What every verb that changes something stands on. */
export interface Desk {
  database: Database<Tables>
  clock: Clock
  changes: Changes
}

/** Writes an entry of the record. `privateTo` puts it into the chain of that organisation, which only its people read. */
export type Note = <Name extends ActName>(
  act: Name,
  about: About<Name>,
  where?: { privateTo: string },
) => Promise<void>

/**
 * Does one act: its rows and its entries in the record in one transaction, and once that is durable, everyone who may
 * see it is told that there is news. `work` may run twice, so it does nothing but use its transaction.
 */
export async function perform<T>(
  { database, clock, changes }: Desk,
  actor: Actor,
  work: (transaction: Transaction<Tables>, note: Note, at: number) => Promise<T>,
): Promise<T> {
  const at = clock.now()
  let told = new Set<string | undefined>()
  const done = await database.transaction((transaction) => {
    told = new Set()
    return work(
      transaction,
      async (act, about, where) => {
        told.add(where?.privateTo)
        await addEntry(transaction, actor, { chain: where?.privateTo ?? actor.partnershipId, act, about, at })
      },
      at,
    )
  })
  const { partnershipId } = actor
  const forAll = told.size === 0 || told.has(undefined)
  if (forAll) changes.tell({ partnershipId })
  else for (const organisationId of told) changes.tell({ partnershipId, organisationId: organisationId! })
  return done
}
