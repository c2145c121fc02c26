import type { Clock } from '@roundtable/foundation/clock'
import type { Database } from '@roundtable/foundation/database'
import type { Tables } from '../../tables.ts'
import type { LostPlaceAnswer } from '../accounts/index.ts'
import { findLostPlaces, type LostPlace } from './people-store.ts'
import { findPlaces } from './store.ts'

/** So long a person is told of a place that ended; it is in the record of the partnership for good. */
const toldForMs = 90 * 24 * 60 * 60 * 1000

/** What a person had and cannot use now, in words for "who am I". Where they sit again, nothing is lost. */
export async function lostPlacesOf(
  { database, clock }: { database: Database<Tables>; clock: Clock },
  { personId }: { personId: string },
): Promise<LostPlaceAnswer[]> {
  const { kysely } = database
  const held = new Set((await findPlaces(kysely, personId)).map(({ partnership }) => partnership.id))
  const lost = await findLostPlaces(kysely, personId, clock.now() - toldForMs)
  const first = (place: LostPlace, at: number) =>
    lost.findIndex(({ partnershipId }) => partnershipId === place.partnershipId) === at
  return lost
    .filter((place, at) => !held.has(place.partnershipId) && first(place, at))
    .map((place) => answerOf(place, personId))
}

function answerOf(place: LostPlace, personId: string): LostPlaceAnswer {
  const { slug, name, suspendedAt, endedAt, reason } = place
  const since = endedAt ?? suspendedAt ?? 0
  if (endedAt === null) return { slug, name, standing: 'suspended', since, reason }
  return { slug, name, standing: place.endedBy === personId ? 'left' : 'removed', since, reason }
}
