import type { Transaction } from 'kysely'
import type { Desk } from '../features/audit/index.ts'
import { findPlaceIn, type Place } from '../features/membership/index.ts'
import type { Tables } from '../tables.ts'
import { deskAt } from './desk-in-the-past.ts'

/** Something somebody of the sample did: by the very verb their page would call, so that it kept every rule. */
export interface PastAct {
  at: string
  by: string
  does(desk: Desk, place: Place): Promise<unknown>
}

/** Plays acts of the past at one table, oldest first: the record is written as that of a real table would have been. */
export async function playPast(
  transaction: Transaction<Tables>,
  partnershipId: string,
  acts: readonly PastAct[],
  personId: (name: string) => string,
): Promise<void> {
  for (const { at, by, does } of acts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const place = await findPlaceIn(transaction, personId(by), partnershipId)
    if (place === undefined) throw new Error(`${by} has no place at this table`)
    await does(deskAt(transaction, Date.parse(at)), place)
  }
}
