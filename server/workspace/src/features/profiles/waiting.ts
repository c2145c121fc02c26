import { addDays } from '@roundtable/shared/calendar'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import { can } from '@roundtable/shared/permissions'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { listCommitments } from './commitments.ts'

/** So many days before it is due a promise begins to wait. */
const ahead = 14
const dayMs = 86_400_000

/** Promises of one's own that fall due, and claims of others that nobody has answered yet. */
export async function waiting(desk: Pick<Desk, 'database' | 'clock'>, place: Place): Promise<Waiting[]> {
  if (!can(place.role, 'commitment.claim')) return []
  const { commitments } = await listCommitments(desk, place)
  return commitments.flatMap((commitment): Waiting[] => {
    const { id, text, owner, standing, dueOn, claimedOn } = commitment
    const dueAt = Date.parse(dueOn) + dayMs
    const own = owner.id === place.organisation?.id
    if (own && (standing === 'open' || standing === 'late')) {
      const since = Date.parse(addDays(dueOn, -ahead))
      if (since > desk.clock.now()) return []
      return [{ kind: 'commitment.due', id, about: { text }, since, dueAt, to: '/commitments' }]
    }
    if (own || standing !== 'claimed' || !can(place.role, 'commitment.sign')) return []
    const about = { text, organisation: owner.name }
    const since = Date.parse(claimedOn!)
    return [{ kind: 'commitment.to-confirm', id, about, since, dueAt: null, to: '/commitments' }]
  })
}
