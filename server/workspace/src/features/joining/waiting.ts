import type { WaitingOf } from '@roundtable/shared/inbox/waiting'
import { reviewDueAt } from '@roundtable/shared/joining/joining'
import { can } from '@roundtable/shared/permissions'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { findDecided, joinedAt, unanswered } from './decisions.ts'

/** For the lead of an organisation that joined later: what it has not answered yet, as one thing. */
export async function joiningWaiting(
  { database }: Pick<Desk, 'database'>,
  place: Place,
): Promise<WaitingOf<'decisions.to-review'>[]> {
  if (!can(place.role, 'joining.answer') || place.organisation === null) return []
  const decided = await findDecided(database.kysely, place)
  const joined = joinedAt(decided, place)
  const open = joined === null ? 0 : unanswered(decided, place.organisation.id, joined).length
  if (joined === null || open === 0) return []
  return [
    {
      kind: 'decisions.to-review',
      id: place.organisation.id,
      about: { open },
      since: joined,
      dueAt: reviewDueAt(joined),
      to: '/welcome',
    },
  ]
}
