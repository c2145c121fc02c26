import { stillToSign } from '@roundtable/shared/adoption/adoption'
import { addDays } from '@roundtable/shared/calendar'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Desk } from '../audit/index.ts'
import type { Place } from '../membership/index.ts'
import { isDelegate } from './electorate.ts'
import { maySign } from './reading.ts'
import { adoptedOf, seatsOf } from './standing.ts'
import { findVersions, type VersionRow } from './store.ts'

/** So many days before an adopted text is to be looked at again, it begins to wait. */
const ahead = 14

/** For those who sign for a seat: versions that want their signature, and adopted texts whose review is near. */
export async function adoptionWaiting(
  { database, clock }: Pick<Desk, 'database' | 'clock'>,
  place: Place,
): Promise<Waiting[]> {
  if (!isDelegate(place)) return []
  const versions = await findVersions(database.kysely, place)
  const open = versions.filter(({ outcome }) => outcome === null)
  const seats = await seatsOf(database.kysely, open)
  const toSign = open
    .filter(({ id }) => maySign(place, stillToSign(seats.get(id) ?? [])))
    .map((version): Waiting => ({
      kind: 'version.to-sign',
      since: version.putForwardAt,
      dueAt: null,
      ...placeOf(version),
    }))
  return [...toSign, ...reviewsNear(versions, clock.now())]
}

function reviewsNear(versions: readonly VersionRow[], now: number): Waiting[] {
  return [...Map.groupBy(versions, ({ documentId }) => documentId).values()].flatMap((ofOne) => {
    const adopted = adoptedOf(ofOne)
    if (adopted === undefined || adopted.nextReviewOn === null) return []
    const [since, dueAt] = [
      Date.parse(addDays(adopted.nextReviewOn, -ahead)),
      Date.parse(adopted.nextReviewOn),
    ]
    return since > now ? [] : [{ kind: 'version.to-review', since, dueAt, ...placeOf(adopted) }]
  })
}

function placeOf({ id, documentId, title, number }: VersionRow) {
  return { id, about: { title, version: number }, to: `/documents/${documentId}/versions/${id}` } as const
}
